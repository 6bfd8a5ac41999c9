import { Link } from '@remix-run/react'
import { ShoppingBag } from 'lucide-react'
import type { CartView } from '#app/domain/checkout/cart-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { CartGroup } from './cart-group.tsx'
import { PayTogether } from './pay-together.tsx'
import { SavedLines } from './saved-lines.tsx'

type CartPageProps = { cart: WithImages<CartView>; refusal: RefusalView | null }

export function CartPage({ cart, refusal }: CartPageProps) {
  const t = useText(cartMessages)
  const together = cart.payTogether.flat()
  return (
    <div className="page">
      <div className="window-head">
        <h1>{t('title')}</h1>
        <RefusalNotice refusal={refusal} />
      </div>
      {cart.groups.length === 0 ? (
        <EmptyState icon={ShoppingBag} title={t('emptyTitle')} text={t('emptyText')}>
          <ButtonLink look="primary" to={shopPaths.shopTab()}>
            {t('goShopping')}
          </ButtonLink>
          <Link to={shopPaths.feed()}>{t('goWatching')}</Link>
        </EmptyState>
      ) : null}
      <div className="stack">
        {cart.groups.map((group) => (
          <CartGroup key={group.shopId} group={group} isPaidTogether={together.includes(group.shopId)} />
        ))}
        {cart.payTogether.map((shopIds) => (
          <PayTogether key={shopIds.join()} groups={cart.groups.filter((group) => shopIds.includes(group.shopId))} />
        ))}
        {cart.groups.length > 1 && together.length < cart.groups.length ? (
          <p className="soft small">{t('separately')}</p>
        ) : null}
        <SavedLines lines={cart.saved} />
      </div>
    </div>
  )
}
