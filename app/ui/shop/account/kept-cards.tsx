import { CreditCard } from 'lucide-react'
import type { SavedCardView } from '#app/domain/checkout/saved-card-view.ts'
import { keptMessages } from '#app/ui/messages/account.ts'
import { accountMessages } from '#app/ui/messages/shoppers.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { CardWords } from '../checkout/card-choice.tsx'
import { RemoveKept } from './remove-kept.tsx'
import { UseFirst } from './use-first.tsx'

/** K10: brand and last digits are all that is known here. */
export function KeptCards({ cards }: { cards: readonly SavedCardView[] }) {
  const t = useText(keptMessages)
  const account = useText(accountMessages)
  return (
    <section className="card step" aria-label={t('cards')}>
      <h2>{t('cards')}</h2>
      {cards.length === 0 ? <p className="soft">{t('noCards')}</p> : null}
      <ul className="plain-list lines">
        {cards.map((card) => {
          const { savedCardId, last4 } = card
          return (
            <li key={savedCardId} className="row kept-row">
              <CreditCard aria-hidden="true" />
              <CardWords card={card} />
              {card.isDefault ? <span className="badge badge-accent">{account('defaultAddress')}</span> : null}
              {card.isDefault || card.isExpired ? null : (
                <UseFirst label={t('makeDefaultCard', { last4 })} fields={{ intent: 'defaultCard', savedCardId }} />
              )}
              <RemoveKept
                label={t('removeCard', { last4 })}
                title={t('removeCardTitle')}
                text={t('removeCardText')}
                fields={{ intent: 'removeCard', savedCardId }}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
