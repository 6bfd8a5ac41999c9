import { parseDecimal } from '#app/kernel/money.ts'
import type { CartFactsFragment } from '../generated/storefront-operations.ts'

/** A cart as Shopify holds it. Amounts in minor units of `currency`. */
export type CartFacts = {
  readonly gid: string
  /** Where the shopper pays. Not to be kept longer than the cart lives. */
  readonly checkoutUrl: string
  readonly currency: string
  readonly subtotalMinor: bigint
  /** As far as Shopify knows it before an address is given. */
  readonly totalMinor: bigint
  readonly lines: readonly CartLineFacts[]
  readonly codes: readonly { readonly code: string; readonly isApplicable: boolean }[]
}

export type CartLineFacts = {
  readonly variantGid: string
  readonly quantity: number
  /** What one unit costs before discounts. */
  readonly unitPriceMinor: bigint
  readonly totalMinor: bigint
}

export function toCartFacts(cart: CartFactsFragment): CartFacts {
  const { currencyCode: currency } = cart.cost.totalAmount
  const minor = (money: { amount: string }) => parseDecimal(money.amount, currency)
  return {
    gid: cart.id,
    checkoutUrl: cart.checkoutUrl,
    currency,
    subtotalMinor: minor(cart.cost.subtotalAmount),
    totalMinor: minor(cart.cost.totalAmount),
    lines: cart.lines.nodes.map((line) => ({
      variantGid: line.merchandise.id,
      quantity: line.quantity,
      unitPriceMinor: minor(line.cost.amountPerQuantity),
      totalMinor: minor(line.cost.totalAmount),
    })),
    codes: cart.discountCodes.map(({ code, applicable }) => ({ code, isApplicable: applicable })),
  }
}
