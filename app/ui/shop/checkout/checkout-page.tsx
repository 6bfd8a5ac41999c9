import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { AddressRule } from '#app/web/address-rules.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { CheckoutClosed } from './checkout-closed.tsx'
import { CheckoutSummary } from './checkout-summary.tsx'
import { CheckingPayment } from './checking-payment.tsx'
import { DetailsStep } from './details-step.tsx'
import { PaymentStep } from './payment-step.tsx'
import { ShippingStep } from './shipping-step.tsx'
import { useComeBack } from './use-come-back.ts'
import type { CountryHelp } from './use-country-help.ts'
import { useDetails } from './use-details.ts'
import { usePayAgain } from './use-pay-again.ts'

export type CheckoutAnswer =
  { ok: boolean; refusal?: RefusalView; fieldErrors?: Readonly<Record<string, string>> } | undefined

export type SavedAddressView = { id: string; isDefault: boolean; address: Readonly<Record<string, string>> }

export type CheckoutPageProps = {
  checkout: WithImages<CheckoutView>
  failure: RefusalView | null
  addresses: readonly SavedAddressView[]
  rules: Readonly<Record<string, AddressRule>>
  help: CountryHelp
  cardFields: CheckoutFields | null
  answer: CheckoutAnswer
}

export function CheckoutPage(props: CheckoutPageProps) {
  const { checkout, failure } = props
  if (checkout.state === 'submitting' || checkout.state === 'challenged') return <CheckingPayment checkout={checkout} />
  if (checkout.state !== 'open') return <CheckoutClosed failure={failure} />
  return <OpenCheckout key={checkout.id} {...props} />
}

/** Everything on one page; what is known already takes a few lines, so that only paying is left to do. */
function OpenCheckout(props: CheckoutPageProps) {
  const { checkout, failure, answer, cardFields } = props
  const t = useText(checkoutMessages)
  const details = useDetails(checkout.id, answer)
  // Prices and stock go on living while somebody fills in a form.
  useComeBack(true)
  usePayAgain(answer)
  const refusal = answer?.refusal ?? failure
  const isOfDetails = details.answer !== answer || Object.keys(answer?.fieldErrors ?? {}).length > 0
  const ofDetails = isOfDetails ? (details.answer?.refusal ?? null) : null
  return (
    <div className="page">
      <div className="window-head">
        <p className="soft">
          <bdi>{t('at', { shop: checkout.parts.map(({ shop }) => shop.name).join(', ') })}</bdi>
        </p>
        <h1>{t('title')}</h1>
      </div>
      <div className="purchase purchase-till">
        <CheckoutSummary checkout={checkout} />
        <div className="stack">
          {checkout.hasMixedCurrencies ? <MixedCurrencies /> : null}
          <DetailsStep {...props} details={details} refusal={ofDetails} />
          <ShippingStep checkout={checkout} />
          <PaymentStep
            checkout={checkout}
            cardFields={cardFields}
            details={details}
            refusal={isOfDetails && details.answer === answer ? null : refusal}
          />
        </div>
      </div>
    </div>
  )
}

function MixedCurrencies() {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  return (
    <Notice tone="warn" title={till('mixedCurrencies')}>
      {till('mixedCurrenciesNext')}{' '}
      <ButtonLink look="quiet" small to={shopPaths.cart()}>
        {t('backToCart')}
      </ButtonLink>
    </Notice>
  )
}
