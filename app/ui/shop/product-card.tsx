import { Link } from '@remix-run/react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { formatMoney } from '#app/ui/shared/format.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import { Picture } from './picture.tsx'

/** One thing in the window, with its price on a little shelf label. */
export function ProductCard({ card }: { card: CardView }) {
  const t = useText(windowMessages)
  const locale = useLocale()
  const price = card.price && formatMoney(card.price, locale)
  return (
    <Link className="product-card" to={shopPaths.product(card.productId, card.handle)} prefetch="intent">
      <span className="product-card-window">
        <Picture url={card.imageUrl} alt="" width={480} />
        <span className={card.isAvailable ? 'price-tag' : 'price-tag price-tag-out'}>
          {card.isAvailable && price ? (
            <bdi suppressHydrationWarning>{card.hasPriceRange ? t('from', { price }) : price}</bdi>
          ) : (
            t('soldOut')
          )}
        </span>
      </span>
      <span className="product-card-title">{card.title}</span>
      <span className="product-card-shop">{card.shopName}</span>
    </Link>
  )
}

export function ProductGrid({ cards }: { cards: readonly CardView[] }) {
  return (
    <ul className="plain-list product-grid">
      {cards.map((card) => (
        <li key={card.productId}>
          <ProductCard card={card} />
        </li>
      ))}
    </ul>
  )
}
