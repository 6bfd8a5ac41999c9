import type { MoneyView } from '#app/kernel/money.ts'

/** What a receipt states, in the currency that was paid. */
export type ReceiptFacts = {
  readonly number: string
  readonly placedAt: Date
  readonly seller: { readonly name: string; readonly contactEmail: string | null }
  readonly buyer: { readonly email: string; readonly address: readonly string[] }
  readonly lines: readonly {
    readonly title: string
    readonly variantTitle: string
    readonly sku: string | null
    readonly quantity: number
    readonly unitPrice: MoneyView
    /** Null: nothing was taken off. */
    readonly discount: MoneyView | null
    readonly total: MoneyView
  }[]
  /** Lines after their discounts. */
  readonly merchandise: MoneyView
  readonly shippingTitle: string | null
  /** After its discount. */
  readonly shipping: MoneyView
  /** Of lines and delivery together, by code; who pays for it is no business of the reader. */
  readonly discounts: readonly { readonly code: string; readonly amount: MoneyView }[]
  readonly taxesIncluded: boolean
  readonly taxes: readonly { readonly title: string; readonly ratePpm: number; readonly amount: MoneyView }[]
  readonly total: MoneyView
  readonly payment:
    | {
        readonly kind: 'card'
        readonly brand: string
        readonly last4: string
        readonly state: 'paid' | 'reserved' | 'released'
      }
    | { readonly kind: 'shopify' }
    | { readonly kind: 'none' }
  readonly refunds: readonly {
    readonly at: Date
    readonly amount: MoneyView
    readonly isSettled: boolean
    /** Of the shop's own store, instead of money. */
    readonly isCredit: boolean
  }[]
  readonly refunded: MoneyView
  /** The total less what went back. */
  readonly left: MoneyView
}
