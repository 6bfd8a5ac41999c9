import type { CardView } from '#app/web/to-card-view.ts'
import { ProductCard } from '../product-card.tsx'

/** A row of products that goes on sideways. */
export function ProductShelf({ cards, isFirst = false }: { cards: readonly CardView[]; isFirst?: boolean }) {
  return (
    <ul className="plain-list shelf">
      {cards.map((card, index) => (
        <li key={card.productId}>
          <ProductCard card={card} sizes={shelfSizes} isUrgent={isFirst && index < 2} />
        </li>
      ))}
    </ul>
  )
}

const shelfSizes = '(min-width: 460px) 200px, 44vw'
