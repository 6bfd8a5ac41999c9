import type { ReturnTermsInput, ShippingBasis } from '#app/domain/shops/inputs.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import type { CheckoutModeView } from '#app/web/admin-checkout-mode-view.ts'
import type { ConnectionView } from './connection-card.tsx'
import type { PublishingView } from '#app/web/admin-publishing-view.ts'

export type ShippingOptionView = {
  readonly shippingOptionId: string
  readonly title: string
  /** flat: one price · weight, price: bands of grams, or of merchandise after discounts. */
  readonly basis: ShippingBasis
  readonly price: MoneyView
  /** `from`: grams or an amount; no price: not sent from there on. */
  readonly bands: readonly { readonly from: string; readonly price: MoneyView | null }[]
  readonly freeFrom: MoneyView | null
  readonly countries: readonly string[]
  readonly minDays: number
  readonly maxDays: number
}

export type TaxRateView = {
  readonly taxRateId: string
  readonly country: string
  /** null: the whole country. */
  readonly region: string | null
  readonly title: string
  readonly ratePpm: number
  readonly isIncluded: boolean
  readonly onShipping: boolean
}

export type LicenceView = {
  readonly licenceId: string
  readonly kind: string
  readonly country: string
  readonly number: string
  /** The first instant at which it holds no more. */
  readonly validUntil: string
  readonly isExpired: boolean
}

export type SettingsView = {
  readonly connection: ConnectionView
  readonly checkout: CheckoutModeView
  readonly termsAcceptedAt: string | null
  readonly currency: string
  readonly timeZone: string
  readonly safetyStock: number
  readonly customLineAllowed: boolean
  readonly autoSubmit: boolean
  readonly licences: readonly LicenceView[]
  /** ISO countries that the shop's markets reach. */
  readonly marketCountries: readonly string[]
  readonly contactEmail: string
  readonly shippingOptions: readonly ShippingOptionView[]
  /** Variants that say no weight while a price depends on it. */
  readonly weightlessVariants: number
  readonly taxes: readonly TaxRateView[]
  readonly returnTerms: ReturnTermsInput
  /** All of them by name, for an address. */
  readonly countries: readonly { readonly value: string; readonly label: string }[]
  readonly publishing: PublishingView
}
