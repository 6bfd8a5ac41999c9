import { RotateCcw } from 'lucide-react'
import type { OrderBill } from '#app/domain/orders/find-order-bill.server.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import type { ReturnableLineView, ReturnView } from '#app/domain/returns/return-view.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { AddressRule } from '#app/web/address-rules.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import { AddressLines } from '../checkout/address-lines.tsx'
import type { CountryHelp } from '../checkout/use-country-help.ts'
import { BuyAgain } from './buy-again.tsx'
import { CancelOrder } from './cancel-order.tsx'
import { ChangeAddress } from './change-address.tsx'
import { OrderHelp } from './order-help.tsx'
import { OrderHero } from './order-hero.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderMoney } from './order-money.tsx'
import { OrderNotices } from './order-notices.tsx'
import { OrderParcels } from './order-parcels.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { ReturnsOfOrder } from './returns-of-order.tsx'

export type OrderPageProps = {
  order: WithImages<OrderView>
  bill: OrderBill
  returns: readonly WithImages<ReturnView>[]
  returnable: readonly WithImages<ReturnableLineView>[]
  rules: Readonly<Record<string, AddressRule>>
  help: CountryHelp
  /** The server's, so that what is left of a time is right on any device. */
  now: string
  isLive: boolean
  answer: ActionView | undefined
}

export function OrderPage(props: OrderPageProps) {
  const { order, bill, returns, returnable, isLive, answer } = props
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const mayReturn = returnable.some((line) => line.units > 0)
  return (
    <div className="page">
      <div className="stack">
        <OrderHero order={order} isLive={isLive} />
        <RefusalNotice refusal={answer?.ok === false ? answer.refusal : null} />
        <OrderNotices order={order} bill={bill} />
        <div className="purchase">
          <div className="stack">
            <OrderParcels order={order} />
            <ReturnsOfOrder number={order.number} returns={returns} />
            <section className="card step">
              <h2>{t('products')}</h2>
              <OrderLines lines={order.lines} bill={bill} />
              <div className="order-actions">
                {mayReturn ? (
                  <ButtonLink look="quiet" to={shopPaths.newReturn(order.number)}>
                    <RotateCcw size={18} className="flips" aria-hidden="true" /> {page('returnStart')}
                  </ButtonLink>
                ) : null}
                <BuyAgain number={order.number} />
              </div>
            </section>
            <OrderTimeline entries={order.timeline} />
          </div>
          <aside className="stack purchase-side">
            <OrderMoney order={order} bill={bill} />
            {order.address ? (
              <section className="card stack-tight">
                <h2>{t('deliverTo')}</h2>
                <AddressLines address={order.address} />
                <span className="soft small">
                  <bdi>{order.shippingTitle}</bdi>
                </span>
                <ChangeAddress {...props} />
              </section>
            ) : null}
            <CancelOrder order={order} now={props.now} />
            <OrderHelp order={order} bill={bill} />
          </aside>
        </div>
      </div>
    </div>
  )
}
