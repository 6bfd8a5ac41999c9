import type { MoneyView } from '#app/kernel/money.ts'
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

export type SettingsView = {
  readonly connection: ConnectionView
  readonly termsAcceptedAt: string | null
  readonly currency: string
  readonly timeZone: string
  readonly safetyStock: number
  readonly customLineAllowed: boolean
  readonly contactEmail: string
  readonly shippingOptions: readonly ShippingOptionView[]
  readonly publishing: PublishingView
}
