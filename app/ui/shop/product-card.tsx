import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { CardView } from '#app/web/to-card-view.ts'

type ProductCardProps = {
  card: CardView
  /** The title with what was searched for marked in it. */
  title?: ReactNode
  sizes?: string
  isUrgent?: boolean
}

/** One thing in the window, with its price on a little shelf label. */
export function ProductCard({ card, title, sizes = gridSizes, isUrgent = false }: ProductCardProps) {
  return (
    <Link
      className="product-card"
      to={shopPaths.product(card.productId, card.handle, { set: card.shareSetId })}
      prefetch="intent"
    >
      <span className="product-card-window">
        <Picture image={card.image} alt="" shownWidth={320} shownHeight={400} sizes={sizes} isUrgent={isUrgent} />
        <PriceTag card={card} />
      </span>
      <span className="product-card-title">
        <bdi>{title ?? card.title}</bdi>
      </span>
      <span className="product-card-shop">
        <bdi>{card.shopName}</bdi>
      </span>
    </Link>
  )
}

const gridSizes = '(min-width: 1200px) 260px, (min-width: 700px) 30vw, 46vw'

function PriceTag({ card }: { card: CardView }) {
  const t = useText(windowMessages)
  const locale = useLocale()
  const price = card.price && formatMoney(card.price, locale)
  if (!card.isAvailable || !price) return <span className="price-tag price-tag-out">{t('soldOut')}</span>
  const former = card.compareAt && formatMoney(card.compareAt, locale)
  return (
    <>
      {card.percentOff ? (
        <span className="percent-off card-off">
          {t('percentOff', { percent: formatPercent(card.percentOff * 100, locale) })}
        </span>
      ) : null}
      <span className="price-tag">
        <bdi suppressHydrationWarning>{card.hasPriceRange ? t('from', { price }) : price}</bdi>
        {former ? (
          <s>
            <span className="hidden-visually">{t('before')} </span>
            <bdi suppressHydrationWarning>{former}</bdi>
          </s>
        ) : null}
      </span>
    </>
  )
}

type ProductGridProps = {
  cards: readonly CardView[]
  titleOf?: (card: CardView) => ReactNode
  /** The first of them are the first thing one sees. */
  isFirst?: boolean
  children?: ReactNode
}

export function ProductGrid({ cards, titleOf, isFirst = false, children }: ProductGridProps) {
  return (
    <ul className="plain-list product-grid">
      {cards.map((card, index) => (
        <li key={card.productId}>
          <ProductCard card={card} title={titleOf?.(card)} isUrgent={isFirst && index < 2} />
        </li>
      ))}
      {children}
    </ul>
  )
}
