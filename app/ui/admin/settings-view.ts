import type { MoneyView } from '#app/kernel/money.ts'
import type { CheckoutModeView } from '#app/web/admin-checkout-mode-view.ts'
import type { ConnectionView } from './connection-card.tsx'
import type { PublishingView } from '#app/web/admin-publishing-view.ts'

export type ShippingOptionView = {
  readonly shippingOptionId: string
  readonly title: string
  readonly price: MoneyView
  readonly freeFrom: MoneyView | null
  readonly countries: readonly string[]
  readonly minDays: number
  readonly maxDays: number
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
  readonly publishing: PublishingView
}
