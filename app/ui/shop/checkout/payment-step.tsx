import { Form } from '@remix-run/react'
import { useState } from 'react'
import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { Notice, RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { AgeNote } from '../age-note.tsx'
import { CardChoice } from './card-choice.tsx'
import { PayWithCard } from './pay-with-card.tsx'
import { PayWithSavedCard } from './pay-with-saved-card.tsx'
import { StepHead } from './step-head.tsx'
import type { Details } from './use-details.ts'

export type PaymentStepProps = {
  checkout: WithImages<CheckoutView>
  /** null where this installation takes no payments. */
  cardFields: CheckoutFields | null
  details: Details
  refusal: RefusalView | null
}

export function PaymentStep(props: PaymentStepProps) {
  const { checkout, cardFields, refusal } = props
  const t = useText(checkoutMessages)
  const usable = checkout.savedCards.filter((card) => !card.isExpired)
  const first = usable.find((card) => card.savedCardId === checkout.savedCardId) ?? usable[0]
  const [chosen, setChosen] = useState(first?.savedCardId ?? null)
  const card = usable.find((one) => one.savedCardId === chosen) ?? null
  return (
    <section className="card step" aria-label={t('payment')}>
      <StepHead number={3} title={t('payment')} />
      {checkout.hasBlockingChange && !checkout.isNotShippable ? <ConfirmChanges /> : null}
      <AgeNote age={checkout.minimumAge} />
      <RefusalNotice refusal={refusal} />
      {cardFields ? (
        <>
          <CardChoice cards={checkout.savedCards} chosen={card?.savedCardId ?? null} onChoose={setChosen} />
          {card ? <PayWithSavedCard {...props} card={card} /> : <PayWithCard {...props} cardFields={cardFields} />}
          <p className="soft small">{t('safe')}</p>
        </>
      ) : (
        <Notice title={t('paymentsOff')}>{t('paymentsOffNext')}</Notice>
      )}
    </section>
  )
}

/** H11: nothing worse than what was seen applies before this is pressed. */
function ConfirmChanges() {
  const t = useText(checkoutMessages)
  return (
    <Form method="post" className="stack-tight">
      <Notice tone="warn" title={t('changedTitle')}>
        {t('changedText')}
      </Notice>
      <input type="hidden" name="intent" value="confirm" />
      <Button look="primary">{t('confirmChanges')}</Button>
    </Form>
  )
}
