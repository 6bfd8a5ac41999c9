import { useNavigation, useSubmit } from '@remix-run/react'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { useShopFrame } from '../use-shop-frame.ts'
import { PaymentFields } from './payment-fields.tsx'
import type { PaymentStepProps } from './payment-step.tsx'
import { useMayPay } from './use-may-pay.ts'

type PayWithCardProps = PaymentStepProps & { cardFields: CheckoutFields }

/** The card number never touches our page: the fields hand out a token, and the token is what is posted. */
export function PayWithCard({ checkout, details, cardFields }: PayWithCardProps) {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  const locale = useLocale()
  const submit = useSubmit()
  const { account } = useShopFrame()
  const [keepCard, setKeepCard] = useState(false)
  const isSending = useNavigation().formData?.get('intent') === 'pay'
  const { hint, mayGoOn } = useMayPay(checkout, details)
  const pay = (cardToken: string) => {
    const fields = { intent: 'pay', cardToken, ...checkout.confirm }
    submit(keepCard && account ? { ...fields, keepCard: 'on' } : fields, { method: 'post' })
  }
  const words = { idle: hint, asking: null, refused: t('cardWait'), unanswered: t('cardUnavailable') }
  return (
    <PaymentFields fields={cardFields} keepCard={keepCard} onToken={pay}>
      {({ state, ask }) => (
        <>
          {account ? (
            <label className="choice">
              <input type="checkbox" checked={keepCard} onChange={(event) => setKeepCard(event.target.checked)} />
              <span>
                {till('keepCard')}
                <span className="soft small choice-more">{till('keepCardText')}</span>
              </span>
            </label>
          ) : null}
          <div className="pay-bar">
            <p className="small soft" role="status">
              {isSending ? t('payingText') : words[state]}
            </p>
            <Button
              type="button"
              look="accent"
              wide
              busy={isSending || state === 'asking'}
              disabled={checkout.hasBlockingChange}
              onClick={() => (mayGoOn() ? ask() : undefined)}
            >
              <Lock size={18} aria-hidden="true" />
              {isSending || state === 'asking' ? t('paying') : t('pay', { total: formatMoney(checkout.total, locale) })}
            </Button>
          </div>
        </>
      )}
    </PaymentFields>
  )
}
