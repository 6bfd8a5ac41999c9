import { Link } from '@remix-run/react'
import { PackageOpen } from 'lucide-react'
import { useCallback } from 'react'
import type { OrderListName } from '#app/domain/orders/list-orders-for-shopper.server.ts'
import type { OrderSummary } from '#app/domain/orders/order-view.ts'
import type { Page } from '#app/kernel/cursor.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import { useShopFrame } from '../use-shop-frame.ts'
import { FindOrder } from './find-order.tsx'
import { OrderTile } from './order-tile.tsx'

type OrderListProps = {
  orders: Page<WithImages<OrderSummary>>
  list: OrderListName
  hasThanks: boolean
  isLinkExpired: boolean
  answer: ActionView<{ isSent: boolean }> | undefined
}

const lists = ['all', 'open', 'returns', 'done'] as const
const pick = (loaded: unknown) => (loaded as OrderListProps).orders

export function OrderList({ orders, list, hasThanks, isLinkExpired, answer }: OrderListProps) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const { account } = useShopFrame()
  const urlOf = useCallback((cursor: string) => shopPaths.orders({ view: list, cursor }), [list])
  const pages = useMorePages(orders, urlOf, pick)
  return (
    <div className="page">
      <div className="window-head">
        <h1>{t('title')}</h1>
        {hasThanks ? (
          <Notice tone="good" title={page('thanksTitle')}>
            {page('thanksText')}
          </Notice>
        ) : null}
        {isLinkExpired ? (
          <Notice tone="warn" title={page('linkExpired')}>
            {page('linkExpiredText')}
          </Notice>
        ) : null}
        <nav className="order-lists" aria-label={page('lists')}>
          {lists.map((name) => (
            <Link
              key={name}
              to={shopPaths.orders(name === 'all' ? {} : { view: name })}
              aria-current={name === list ? 'page' : undefined}
            >
              {page(`list_${name}`)}
            </Link>
          ))}
        </nav>
      </div>
      <div className="stack">
        {pages.items.length === 0 ? <NoOrders list={list} /> : null}
        <ul className="plain-list stack">
          {pages.items.map((order) => (
            <li key={order.id}>
              <OrderTile order={order} />
            </li>
          ))}
        </ul>
        <LoadMore {...pages} />
        {account && !isLinkExpired ? null : <FindOrder answer={answer} isSignedIn={account !== null} />}
      </div>
    </div>
  )
}

function NoOrders({ list }: { list: OrderListName }) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  if (list !== 'all') {
    return <EmptyState icon={PackageOpen} title={page('noneHere')} text={page('noneHereText')} />
  }
  return (
    <EmptyState icon={PackageOpen} title={t('emptyTitle')} text={t('emptyText')}>
      <ButtonLink look="primary" to={shopPaths.shopTab()}>
        {t('goShopping')}
      </ButtonLink>
    </EmptyState>
  )
}
