import { Link } from '@remix-run/react'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Notice, RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { AddressLines } from '../checkout/address-lines.tsx'
import { CancelOrder } from './cancel-order.tsx'
import { OrderHero } from './order-hero.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderMoney } from './order-money.tsx'
import { OrderParcels } from './order-parcels.tsx'
import { OrderTimeline } from './order-timeline.tsx'

type OrderPageProps = { order: WithImages<OrderView>; isLive: boolean; refusal: RefusalView | null }

export function OrderPage({ order, isLive, refusal }: OrderPageProps) {
  const t = useText(orderMessages)
  return (
    <div className="page">
      <div className="stack">
        <OrderHero order={order} isLive={isLive} />
        <RefusalNotice refusal={refusal} />
        {order.state === 'problem' ? <Notice tone="warn" title={t('problemText')} /> : null}
        <div className="purchase">
          <div className="stack">
            <OrderParcels shipments={order.shipments} />
            <section className="card step">
              <h2>{t('products')}</h2>
              <OrderLines lines={order.lines} />
            </section>
            <OrderTimeline entries={order.timeline} />
          </div>
          <aside className="stack purchase-side">
            <OrderMoney order={order} />
            {order.address ? (
              <section className="card stack-tight">
                <h2>{t('deliverTo')}</h2>
                <AddressLines address={order.address} />
                <span className="soft small">{order.shippingTitle}</span>
              </section>
            ) : null}
            <CancelOrder order={order} />
            <Link to={shopPaths.brand(order.shop.handle)}>{t('visitShop', { shop: order.shop.name })}</Link>
          </aside>
        </div>
      </div>
    </div>
  )
}
