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

type Taxed = Pick<Shipped, 'shippingMinor' | 'shippingDiscountMinor' | 'shippingTaxMinor' | 'taxesIncluded'>

/**
 * What Shopify is told of delivery that goes back: where taxes come on top, its tax follows there by itself, and more than
 * was paid without it is refused. All of it gives exactly that; a part is rounded down.
 */
export function shippingWithoutTax(order: Taxed, givenBackMinor: bigint): bigint {
  const net = order.shippingMinor - order.shippingDiscountMinor
  if (order.taxesIncluded || order.shippingTaxMinor <= 0n || net <= 0n) return givenBackMinor
  return (givenBackMinor * net) / (net + order.shippingTaxMinor)
}
