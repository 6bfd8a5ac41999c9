import { useRef } from 'react'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { PaymentFieldsProps } from './payment-fields.tsx'
import { useStripeFields } from './use-stripe-fields.ts'

/** Stripe's Payment Element, with the wallets that the shopper's device offers. */
export function StripeFields(props: PaymentFieldsProps<Extract<CheckoutFields, { kind: 'stripe' }>>) {
  const { fields, keepCard = false, onToken, children } = props
  const t = useText(checkoutMessages)
  const place = useRef<HTMLDivElement>(null)
  const asking = useStripeFields(place, { fields, keepCard, onToken })
  return (
    <>
      <div ref={place} role="group" aria-label={t('cardFrame')} />
      {children(asking)}
    </>
  )
}
