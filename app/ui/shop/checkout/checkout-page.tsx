import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { AddressRule } from '#app/web/address-rules.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { CheckoutClosed } from './checkout-closed.tsx'
import { CheckoutSummary } from './checkout-summary.tsx'
import { CheckingPayment } from './checking-payment.tsx'
import { DetailsStep } from './details-step.tsx'
import { PaymentStep } from './payment-step.tsx'
import { ShippingStep } from './shipping-step.tsx'

export type CheckoutAnswer =
  { ok: boolean; refusal?: RefusalView; fieldErrors?: Readonly<Record<string, string>> } | undefined

export type SavedAddressView = { id: string; isDefault: boolean; address: Readonly<Record<string, string>> }

export type CheckoutPageProps = {
  checkout: WithImages<CheckoutView>
  failure: RefusalView | null
  addresses: readonly SavedAddressView[]
  rules: Readonly<Record<string, AddressRule>>
  cardFields: CheckoutFields | null
  answer: CheckoutAnswer
}

export function CheckoutPage(props: CheckoutPageProps) {
  const { checkout, failure, answer } = props
  const t = useText(checkoutMessages)
  if (checkout.state === 'submitting' || checkout.state === 'challenged') return <CheckingPayment checkout={checkout} />
  if (checkout.state !== 'open') return <CheckoutClosed failure={failure} />
  const isDetailed = checkout.email !== null && checkout.address !== null
  const refusal = answer?.refusal ?? failure
  return (
    <div className="page">
      <div className="window-head">
        <p className="soft">{t('at', { shop: checkout.parts.map(({ shop }) => shop.name).join(', ') })}</p>
        <h1>{t('title')}</h1>
      </div>
      <div className="purchase">
        <div className="stack">
          <DetailsStep {...props} refusal={isDetailed ? null : refusal} />
          {isDetailed ? <ShippingStep checkout={checkout} /> : null}
          {isDetailed ? <PaymentStep checkout={checkout} cardFields={props.cardFields} refusal={refusal} /> : null}
        </div>
        <CheckoutSummary checkout={checkout} />
      </div>
    </div>
  )
}
