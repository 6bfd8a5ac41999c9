import type { VoucherRefusal } from '#app/domain/deals/refusals.ts'
import type { RefusalDetail } from '#app/kernel/outcome.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import type { LineDiff } from './cart-diff.ts'
import type { CheckoutState } from './checkout-states.ts'
import type { PostalAddress } from './inputs.ts'
import type { SavedCardView } from './saved-card-view.ts'
import type { CheckoutRefusal } from './refusals.ts'

export type ShippingOptionView = {
  readonly optionId: string
  readonly title: string
  readonly price: MoneyView
  readonly isFree: boolean
  readonly minDays: number
  readonly maxDays: number
}

export type CheckoutLineView = {
  readonly variantId: string
  readonly title: string
  readonly variantTitle: string
  readonly imageUrl: string | null
  readonly quantity: number
  readonly unitPrice: MoneyView
  /** Before discounts. */
  readonly total: MoneyView
  /** What vouchers take off the line; null: nothing. */
  readonly discount: MoneyView | null
  readonly diff: LineDiff | null
  /** The reseller whose price it has; null: the shop's own price. */
  readonly resoldBy: { readonly handle: string; readonly displayName: string } | null
}

/** A tax as it is charged, lines and shipping together. */
export type CheckoutTaxView = { readonly title: string; readonly ratePpm: number; readonly amount: MoneyView }

/** A typed code: `applied` with what it takes off, or the reason why it takes off nothing. */
export type CheckoutVoucherView = {
  readonly code: string
  readonly state: 'applied' | VoucherRefusal
  readonly detail: RefusalDetail
  readonly amount: MoneyView
}

/** One shop's share of the purchase. */
export type CheckoutPartView = {
  readonly shop: { readonly id: string; readonly name: string; readonly handle: string }
  readonly lines: readonly CheckoutLineView[]
  readonly shippingOptions: readonly ShippingOptionView[]
  readonly shippingOptionId: string | null
  readonly merchandise: MoneyView
  /** What vouchers take off lines and shipping; null: nothing. */
  readonly discount: MoneyView | null
  readonly shipping: MoneyView | null
  readonly tax: MoneyView
  readonly taxes: readonly CheckoutTaxView[]
  /** Prices hold the taxes; else they are added. */
  readonly taxesIncluded: boolean
  readonly total: MoneyView
  readonly isNotShippable: boolean
}

export type CheckoutView = {
  /** Bought from a video or product page at once, past the cart. */
  readonly isDirect: boolean
  /** The signed-in shopper's cards, the default first. */
  readonly savedCards: readonly SavedCardView[]
  /** The one that pays unless another is chosen; null: a new card. */
  readonly savedCardId: string | null
  readonly id: string
  readonly state: CheckoutState
  readonly country: string
  readonly email: string | null
  readonly address: PostalAddress | null
  readonly parts: readonly CheckoutPartView[]
  /** The amounts of all parts together, as one payment takes them. */
  readonly merchandise: MoneyView
  readonly discount: MoneyView | null
  readonly vouchers: readonly CheckoutVoucherView[]
  /** Null until every part has its way of being sent. */
  readonly shipping: MoneyView | null
  readonly tax: MoneyView
  readonly taxes: readonly CheckoutTaxView[]
  readonly taxesIncluded: boolean
  readonly total: MoneyView
  /** Sent back on paying: the shopper agrees to this total and not to more. */
  readonly confirm: { readonly totalMinor: string; readonly currency: string }
  readonly isShopCurrency: boolean
  readonly isNotShippable: boolean
  /** In this country the shops charge in different currencies: they have to be paid one after another. */
  readonly hasMixedCurrencies: boolean
  readonly hasBlockingChange: boolean
  /** J6: full years that the buyer has to be; null: no more than for anything. */
  readonly minimumAge: number | null
  /** Everything is there to show the card fields. */
  readonly canPay: boolean
  /** Why the last try to pay failed, in codes of `refusals.ts`. */
  readonly failure: CheckoutRefusal | null
  readonly challengeUrl: string | null
  /** The first of `orderNumbers`, if there is one. */
  readonly orderNumber: string | null
  readonly orderNumbers: readonly string[]
}
