import { Link } from '@remix-run/react'
import type { OrderBill } from '#app/domain/orders/find-order-bill.server.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Notice } from '#app/ui/shared/notice.tsx'
import { useMomentText } from '#app/ui/shared/use-moment-text.ts'
import { CancelRest } from './cancel-rest.tsx'

type OrderNoticesProps = {
  order: Pick<OrderView, 'state' | 'isHeldByMerchant' | 'isShipByMissed' | 'shipBy' | 'cancelRequest' | 'lateRest'>
  bill: OrderBill
}

/** What the shopper should know before anything else on the page. */
export function OrderNotices({ order, bill }: OrderNoticesProps) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const moment = useMomentText()
  const { state, isHeldByMerchant, isShipByMissed, shipBy, cancelRequest, lateRest } = order
  const declined = cancelRequest?.answer === 'declined' ? (cancelRequest.declineReason ?? '') : null
  return (
    <>
      {state === 'problem' ? <Notice tone="warn" title={t('problemText')} /> : null}
      {isHeldByMerchant && state !== 'problem' ? <Notice title={t('heldByMerchant')} /> : null}
      {isShipByMissed && shipBy ? (
        <Notice tone="warn" title={t('event_shipByMissed')}>
          {t('shipByMissedText', { date: moment(shipBy) })}
        </Notice>
      ) : null}
      {lateRest.length > 0 && shipBy ? (
        <Notice tone="warn" title={page('restTitle')}>
          <div className="stack-tight">
            {page('restText', { date: moment(shipBy) })}
            <CancelRest rest={lateRest} />
          </div>
        </Notice>
      ) : null}
      {declined !== null && state !== 'cancelled' ? (
        <Notice tone="warn" title={t('cancelNotGranted', { reason: `\u2068${declined}\u2069` })} />
      ) : null}
      {bill.isPaidInShopify ? <Notice title={page('paidAtShop')} /> : null}
      {bill.replacesNumber ? (
        <Notice title={page('replaces', { number: `\u2066${bill.replacesNumber}\u2069` })} />
      ) : null}
      {bill.boughtWith.length > 0 ? (
        <p className="soft small">
          {page('boughtWith')}:{' '}
          {bill.boughtWith.map(({ number, shopName }, index) => (
            <span key={number}>
              {index > 0 ? ' · ' : null}
              <Link to={shopPaths.order(number)}>
                <bdi>{shopName}</bdi>
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </>
  )
}
