import { Link } from '@remix-run/react'
import { PackageOpen } from 'lucide-react'
import { useCallback } from 'react'
import type { OrderSummary } from '#app/domain/orders/order-view.ts'
import type { Page } from '#app/kernel/cursor.ts'
import { orderMessages, orderStateMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useShopFrame } from '../use-shop-frame.ts'

type OrderListProps = { orders: Page<WithImages<OrderSummary>> }

const pick = (loaded: unknown) => (loaded as OrderListProps).orders

export function OrderList({ orders }: OrderListProps) {
  const t = useText(orderMessages)
  const { account } = useShopFrame()
  const urlOf = useCallback((cursor: string) => `${shopPaths.orders()}?cursor=${encodeURIComponent(cursor)}`, [])
  const pages = useMorePages(orders, urlOf, pick)
  return (
    <div className="page">
      <div className="window-head">
        <h1>{t('title')}</h1>
      </div>
      {pages.items.length === 0 ? (
        <EmptyState icon={PackageOpen} title={t('emptyTitle')} text={t('emptyText')}>
          <ButtonLink look="primary" to={shopPaths.shopTab()}>
            {t('goShopping')}
          </ButtonLink>
        </EmptyState>
      ) : null}
      <ul className="plain-list stack">
        {pages.items.map((order) => (
          <li key={order.id}>
            <OrderTile order={order} />
          </li>
        ))}
      </ul>
      <LoadMore {...pages} />
      {account ? null : (
        <p className="soft small">
          <Link to={shopPaths.signIn(shopPaths.orders())}>{t('signInForMore')}</Link>
        </p>
      )}
    </div>
  )
}

function OrderTile({ order }: { order: WithImages<OrderSummary> }) {
  const t = useText(orderMessages)
  const state = useText(orderStateMessages)
  return (
    <Link className="card order-tile" to={shopPaths.order(order.number)}>
      <span className="order-tile-pictures" aria-hidden="true">
        {order.images.slice(0, 2).map((image) => (
          <Picture key={image.key} image={image} alt="" shownWidth={52} shownHeight={60} />
        ))}
      </span>
      <span className="grow stack-tight" style={{ gap: 2 }}>
        <strong>{state(order.state)}</strong>
        <span className="soft small">
          <bdi>{order.shop.name}</bdi> · {t('units', { count: order.unitCount })}
        </span>
        <span className="soft small">
          <bdi>{order.number}</bdi> · <Moment iso={order.placedAt} />
        </span>
      </span>
      <MoneyText money={order.total} />
    </Link>
  )
}
