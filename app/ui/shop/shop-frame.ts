import type { Locale } from '#app/ui/messages/locale.ts'

/** What every shopper page knows; made by the layout's loader. */
export type ShopFrame = {
  locale: Locale
  country: string
  /** Codes of the countries one can have things sent to. */
  countries: readonly string[]
  account: { displayName: string; isCreator: boolean } | null
  mayBuy: boolean
  cartCount: number
  /** Null: never asked (A11). */
  consent: boolean | null
}
