import { Link } from '@remix-run/react'
import type { OrderState } from '#app/domain/orders/order-state.ts'
import type { OrderSummary } from '#app/domain/orders/order-view.ts'
import { orderMessages, orderStateMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

const looks: Readonly<Record<OrderState, string>> = {
  pendingPayment: 'badge',
  graceHold: 'badge',
  toFulfil: 'badge',
  inFulfilment: 'badge',
  partiallyShipped: 'badge badge-accent',
  shipped: 'badge badge-accent',
  delivered: 'badge badge-good',
  completed: 'badge badge-good',
  cancelled: 'badge badge-bad',
  problem: 'badge badge-warn',
}

export function OrderTile({ order }: { order: WithImages<OrderSummary> }) {
  const t = useText(orderMessages)
  const state = useText(orderStateMessages)
  return (
    <Link className="card order-tile" to={shopPaths.order(order.number)}>
      <span className="order-tile-pictures" aria-hidden="true">
        {order.images.slice(0, 2).map((image) => (
          <Picture key={image.key} image={image} alt="" shownWidth={52} shownHeight={60} />
        ))}
      </span>
      <span className="grow stack-tight" style={{ gap: 4 }}>
        <span>
          <span className={looks[order.state]}>{state(order.state)}</span>
        </span>
        <strong className="one-line" dir="auto">
          {order.title}
        </strong>
        <span className="soft small">
          <bdi>{order.shop.name}</bdi> · {t('units', { count: order.unitCount })}
        </span>
        <span className="soft small">
          <bdi>{order.number}</bdi> · <Moment iso={order.placedAt} />
        </span>
      </span>
      <MoneyText money={order.total} className="order-tile-total" />
    </Link>
  )
}
