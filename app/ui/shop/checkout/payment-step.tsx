import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { Notice, RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { CheckoutAnswer } from './checkout-page.tsx'
import { StepHead } from './step-head.tsx'
import { useCardFields } from './use-card-fields.ts'

type PaymentStepProps = {
  checkout: CheckoutView
  cardFieldsUrl: string
  refusal: RefusalView | null
  answer: CheckoutAnswer
}

export function PaymentStep({ checkout, cardFieldsUrl, refusal }: PaymentStepProps) {
  const t = useText(checkoutMessages)
  return (
    <section className="card step" aria-label={t('payment')}>
      <StepHead number={3} title={t('payment')} />
      {checkout.hasBlockingChange && !checkout.isNotShippable ? <ConfirmChanges /> : null}
      <CardForm checkout={checkout} cardFieldsUrl={cardFieldsUrl} refusal={refusal} />
      <p className="soft small">{t('safe')}</p>
    </section>
  )
}

/** The card number never touches our page: the frame hands out a token, and the token is what is posted. */
function CardForm({ checkout, cardFieldsUrl, refusal }: Omit<PaymentStepProps, 'answer'>) {
  const t = useText(checkoutMessages)
  const locale = useLocale()
  const submit = useSubmit()
  const navigation = useNavigation()
  const [isTokenising, setIsTokenising] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const isSending = navigation.state !== 'idle' && navigation.formData?.get('intent') === 'pay'
  const isPaying = isTokenising || isSending
  const pay = async () => {
    if (isPaying) return
    setIsTokenising(true)
    const cardToken = await card.tokenise()
    setIsTokenising(false)
    setIsMissing(cardToken === null)
    if (cardToken === null) return
    submit({ intent: 'pay', cardToken, ...checkout.confirm }, { method: 'post' })
  }
  const card = useCardFields(cardFieldsUrl, () => void pay())
  return (
    <>
      <RefusalNotice refusal={isPaying ? null : refusal} />
      {/* eslint-disable-next-line jsx-a11y/iframe-has-title -- it has one; the rule cannot see through the call */}
      <iframe
        ref={card.frame}
        className="card-frame"
        src={card.src}
        title={t('cardFrame')}
        style={{ blockSize: card.height }}
      />
      <p className="small soft" role="status">
        {card.isBroken ? t('cardUnavailable') : isMissing ? t('cardWait') : isSending ? t('payingText') : null}
      </p>
      <Button type="button" look="accent" wide busy={isPaying} disabled={!checkout.canPay} onClick={() => void pay()}>
        <Lock size={18} aria-hidden="true" />
        {isPaying ? t('paying') : t('pay', { total: formatMoney(checkout.total, locale) })}
      </Button>
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
