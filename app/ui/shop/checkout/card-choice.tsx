import type { SavedCardView } from '#app/domain/checkout/saved-card-view.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { cardName } from '#app/domain/orders/card-name.ts'

type CardChoiceProps = {
  cards: readonly SavedCardView[]
  /** null: a new one. */
  chosen: string | null
  onChoose: (savedCardId: string | null) => void
}

/** The account's cards and a new one; nothing where there is nothing to choose from. */
export function CardChoice({ cards, chosen, onChoose }: CardChoiceProps) {
  const till = useText(tillMessages)
  if (cards.length === 0) return null
  return (
    <div className="stack-tight" role="radiogroup" aria-label={till('cards')}>
      {cards.map((card) => (
        <label className="choice" key={card.savedCardId}>
          <input
            type="radio"
            name="savedCard"
            checked={chosen === card.savedCardId}
            disabled={card.isExpired}
            onChange={() => onChoose(card.savedCardId)}
          />
          <CardWords card={card} />
        </label>
      ))}
      <label className="choice">
        <input type="radio" name="savedCard" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>{till('newCard')}</span>
      </label>
    </div>
  )
}

export function CardWords({ card }: { card: SavedCardView }) {
  const till = useText(tillMessages)
  const month = String(card.expiryMonth).padStart(2, '0')
  const year = String(card.expiryYear).slice(-2)
  return (
    <span className="grow">
      <strong>{till('cardEnding', { brand: cardName(card.brand), last4: card.last4 })}</strong>
      <span className="soft small choice-more">
        {card.isExpired ? till('cardExpired') : till('cardExpires', { month, year })}
      </span>
    </span>
  )
}
