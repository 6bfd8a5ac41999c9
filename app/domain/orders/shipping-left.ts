import { sum } from '#app/kernel/money.ts'

type Shipped = {
  readonly shippingMinor: bigint
  readonly shippingDiscountMinor: bigint
  readonly shippingTaxMinor: bigint
  readonly taxesIncluded: boolean
  readonly refunds: readonly { readonly shippingMinor: bigint }[]
}

/** What the shopper paid for the delivery, with its tax, and has not had back. In the order's currency. */
export function shippingLeftMinor(order: Shipped): bigint {
  const tax = order.taxesIncluded ? 0n : order.shippingTaxMinor
  const paid = order.shippingMinor - order.shippingDiscountMinor + tax
  const left = paid - sum(order.refunds.map(({ shippingMinor }) => shippingMinor))
  return left > 0n ? left : 0n
}
