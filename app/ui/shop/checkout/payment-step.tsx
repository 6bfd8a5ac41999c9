import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { Lock } from 'lucide-react'
import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { Notice, RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { AgeNote } from '../age-note.tsx'
import { StepHead } from './step-head.tsx'
import { PaymentFields } from './payment-fields.tsx'

type PaymentStepProps = {
  checkout: WithImages<CheckoutView>
  /** null where this installation takes no payments. */
  cardFields: CheckoutFields | null
  refusal: RefusalView | null
}

export function PaymentStep({ checkout, cardFields, refusal }: PaymentStepProps) {
  const t = useText(checkoutMessages)
  return (
    <section className="card step" aria-label={t('payment')}>
      <StepHead number={3} title={t('payment')} />
      {checkout.hasBlockingChange && !checkout.isNotShippable ? <ConfirmChanges /> : null}
      <AgeNote age={checkout.minimumAge} />
      {cardFields ? (
        <>
          <CardForm checkout={checkout} cardFields={cardFields} refusal={refusal} />
          <p className="soft small">{t('safe')}</p>
        </>
      ) : (
        <Notice title={t('paymentsOff')}>{t('paymentsOffNext')}</Notice>
      )}
    </section>
  )
}

/** The card number never touches our page: the frame hands out a token, and the token is what is posted. */
type CardFormProps = PaymentStepProps & { cardFields: CheckoutFields }

function CardForm({ checkout, cardFields, refusal }: CardFormProps) {
  const t = useText(checkoutMessages)
  const locale = useLocale()
  const submit = useSubmit()
  const navigation = useNavigation()
  const isSending = navigation.state !== 'idle' && navigation.formData?.get('intent') === 'pay'
  const pay = (cardToken: string) => submit({ intent: 'pay', cardToken, ...checkout.confirm }, { method: 'post' })
  const words = { idle: null, asking: null, refused: t('cardWait'), unanswered: t('cardUnavailable') }
  return (
    <>
      <RefusalNotice refusal={isSending ? null : refusal} />
      <PaymentFields fields={cardFields} onToken={pay}>
        {({ state, ask }) => (
          <>
            <p className="small soft" role="status">
              {isSending ? t('payingText') : words[state]}
            </p>
            <Button
              type="button"
              look="accent"
              wide
              busy={isSending || state === 'asking'}
              disabled={!checkout.canPay}
              onClick={ask}
            >
              <Lock size={18} aria-hidden="true" />
              {isSending || state === 'asking' ? t('paying') : t('pay', { total: formatMoney(checkout.total, locale) })}
            </Button>
          </>
        )}
      </PaymentFields>
    </>
  )
}

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
