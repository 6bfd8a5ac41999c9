import { sum } from '#app/kernel/money.ts'
import type { OrderFactsRow } from './order-rows.server.ts'

type Line = Pick<
  OrderFactsRow['lines'][number],
  | 'id'
  | 'quantity'
  | 'unitPriceMinor'
  | 'presentmentUnitPriceMinor'
  | 'discountMinor'
  | 'presentmentDiscountMinor'
  | 'taxMinor'
  | 'presentmentTaxMinor'
>

export type OrderAmounts = {
  readonly currency: string
  readonly unitPriceOf: (lineId: string) => bigint
  /** What all vouchers took off a line. */
  readonly discountOf: (lineId: string) => bigint
  /** Lines after their discounts. */
  readonly merchandiseMinor: bigint
  /** What vouchers took off lines and shipping. */
  readonly discountMinor: bigint
  /** After its discount. */
  readonly shippingMinor: bigint
  /** Part of the prices if `taxesIncluded`, else added to them. */
  readonly taxMinor: bigint
  readonly taxesIncluded: boolean
  readonly totalMinor: bigint
}

type Priced = Pick<
  OrderFactsRow,
  | 'currency'
  | 'presentmentCurrency'
  | 'shippingMinor'
  | 'presentmentShippingMinor'
  | 'shippingTaxMinor'
  | 'presentmentShippingTaxMinor'
  | 'shippingDiscountMinor'
  | 'presentmentShippingDiscountMinor'
  | 'taxesIncluded'
> & { readonly lines: readonly Line[] }

/** In the shop's currency: what Shopify and the ledger know. */
export function shopAmounts(order: Priced): OrderAmounts {
  return amounts(order, {
    currency: order.currency,
    shipping: order.shippingMinor,
    shippingDiscount: order.shippingDiscountMinor,
    shippingTax: order.shippingTaxMinor,
    price: (line) => line.unitPriceMinor,
    discount: (line) => line.discountMinor,
    tax: (line) => line.taxMinor,
  })
}

/** In the currency the shopper paid in, which is the shop's unless the catalog had the country's own prices. */
export function paidAmounts(order: Priced): OrderAmounts {
  if (!order.presentmentCurrency) return shopAmounts(order)
  return amounts(order, {
    currency: order.presentmentCurrency,
    shipping: order.presentmentShippingMinor ?? 0n,
    shippingDiscount: order.presentmentShippingDiscountMinor ?? 0n,
    shippingTax: order.presentmentShippingTaxMinor ?? 0n,
    price: (line) => line.presentmentUnitPriceMinor ?? 0n,
    discount: (line) => line.presentmentDiscountMinor ?? 0n,
    tax: (line) => line.presentmentTaxMinor ?? 0n,
  })
}

type Columns = {
  readonly currency: string
  readonly shipping: bigint
  readonly shippingDiscount: bigint
  readonly shippingTax: bigint
  readonly price: (line: Line) => bigint
  readonly discount: (line: Line) => bigint
  readonly tax: (line: Line) => bigint
}

function amounts({ lines, taxesIncluded }: Priced, of: Columns): OrderAmounts {
  const prices = new Map(lines.map((line) => [line.id, of.price(line)]))
  const discounts = new Map(lines.map((line) => [line.id, of.discount(line)]))
  const merchandiseMinor = sum(lines.map((line) => of.price(line) * BigInt(line.quantity) - of.discount(line)))
  const shippingMinor = of.shipping - of.shippingDiscount
  const taxMinor = sum(lines.map(of.tax)) + of.shippingTax
  return {
    currency: of.currency,
    unitPriceOf: (lineId) => prices.get(lineId) ?? 0n,
    discountOf: (lineId) => discounts.get(lineId) ?? 0n,
    merchandiseMinor,
    discountMinor: sum([...discounts.values()]) + of.shippingDiscount,
    shippingMinor,
    taxMinor,
    taxesIncluded,
    totalMinor: merchandiseMinor + shippingMinor + (taxesIncluded ? 0n : taxMinor),
  }
}
