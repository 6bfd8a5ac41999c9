import type { MoneyView } from '#app/kernel/money.ts'
import type { LineDiff } from './cart-diff.ts'
import type { CheckoutState } from './checkout-states.ts'
import type { PostalAddress } from './inputs.ts'
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
  readonly total: MoneyView
  readonly diff: LineDiff | null
}

/** One shop's share of the purchase. */
export type CheckoutPartView = {
  readonly shop: { readonly id: string; readonly name: string; readonly handle: string }
  readonly lines: readonly CheckoutLineView[]
  readonly shippingOptions: readonly ShippingOptionView[]
  readonly shippingOptionId: string | null
  readonly merchandise: MoneyView
  readonly shipping: MoneyView | null
  readonly tax: MoneyView
  readonly total: MoneyView
  readonly isNotShippable: boolean
}

export type CheckoutView = {
  readonly id: string
  readonly state: CheckoutState
  readonly country: string
  readonly email: string | null
  readonly address: PostalAddress | null
  readonly parts: readonly CheckoutPartView[]
  /** The amounts of all parts together, as one payment takes them. */
  readonly merchandise: MoneyView
  /** Null until every part has its way of being sent. */
  readonly shipping: MoneyView | null
  readonly tax: MoneyView
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
