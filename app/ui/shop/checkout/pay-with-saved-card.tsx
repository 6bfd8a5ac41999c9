import { Form, useNavigation } from '@remix-run/react'
import { Lock } from 'lucide-react'
import type { SavedCardView } from '#app/domain/checkout/saved-card-view.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { cardName } from '#app/domain/orders/card-name.ts'
import type { PaymentStepProps } from './payment-step.tsx'
import { useMayPay } from './use-may-pay.ts'

/** One press: what it costs, which card pays and where it goes stand on and under the button. */
export function PayWithSavedCard({ checkout, details, card }: PaymentStepProps & { card: SavedCardView }) {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  const locale = useLocale()
  const isSending = useNavigation().formData?.get('intent') === 'pay'
  const { hint, mayGoOn } = useMayPay(checkout, details)
  const { address } = checkout
  const where = address ? [address.line1, address.city].filter(Boolean).join(', ') : null
  const words = {
    total: formatMoney(checkout.total, locale),
    card: `\u2066${cardName(card.brand)} ${card.last4}\u2069`,
  }
  return (
    <Form
      method="post"
      className={checkout.canPay ? 'pay-bar pay-bar-near' : 'pay-bar'}
      onSubmit={(event) => (mayGoOn() ? undefined : event.preventDefault())}
    >
      <input type="hidden" name="intent" value="pay" />
      <input type="hidden" name="savedCardId" value={card.savedCardId} />
      <input type="hidden" name="totalMinor" value={checkout.confirm.totalMinor} />
      <input type="hidden" name="currency" value={checkout.confirm.currency} />
      <p className="small soft" role="status">
        {isSending ? t('payingText') : hint}
      </p>
      <Button look="accent" wide busy={isSending} disabled={checkout.hasBlockingChange}>
        <Lock size={18} aria-hidden="true" />
        <span>{isSending ? t('paying') : till('payWith', words)}</span>
      </Button>
      {where ? (
        <p className="pay-to small soft">
          <bdi>{till('payTo', { address: `\u2068${where}\u2069` })}</bdi>
        </p>
      ) : null}
    </Form>
  )
}
