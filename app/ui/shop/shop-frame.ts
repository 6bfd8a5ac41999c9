import type { Locale } from '#app/ui/messages/locale.ts'

/** What every shopper page knows; made by the layout's loader. */
export type ShopFrame = {
  locale: Locale
  country: string
  /** Countries one can have things sent to, named and sorted by the server: browsers differ in both. */
  countries: readonly { readonly value: string; readonly label: string }[]
  account: { displayName: string; isCreator: boolean } | null
  mayBuy: boolean
  cartCount: number
  /** Null: never asked (A11). */
  consent: boolean | null
}
