import { useRef, type ReactNode } from 'react'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { StripeFields } from './stripe-fields.tsx'
import { useCardFields, type AskForToken } from './use-card-fields.ts'

export type PaymentFieldsProps<Fields = CheckoutFields> = {
  fields: Fields
  /** Keep the card for the next purchase. */
  keepCard?: boolean
  /** A single-use stand-in for the card; the number itself never reaches our page. */
  onToken: (token: string) => void
  /** The button to pay with, and what is said beside it. */
  children: (asking: AskForToken) => ReactNode
}

/** The processor's own fields for a card, whichever processor it is. */
export function PaymentFields({ fields, ...props }: PaymentFieldsProps) {
  return fields.kind === 'frame' ? (
    <FrameFields fields={fields} {...props} />
  ) : (
    <StripeFields fields={fields} {...props} />
  )
}

function FrameFields({ fields, onToken, children }: PaymentFieldsProps<Extract<CheckoutFields, { kind: 'frame' }>>) {
  const t = useText(checkoutMessages)
  const frame = useRef<HTMLIFrameElement>(null)
  const { src, height, state, ask } = useCardFields(frame, fields.url, onToken)
  return (
    <>
      <iframe ref={frame} className="card-frame" src={src} title={t('cardFrame')} style={{ blockSize: height }} />
      {children({ state, ask })}
    </>
  )
}
