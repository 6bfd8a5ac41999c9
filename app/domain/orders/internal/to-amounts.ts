import { sum } from '#app/kernel/money.ts'
import type { OrderFactsRow } from './order-rows.server.ts'

type Line = Pick<
  OrderFactsRow['lines'][number],
  'id' | 'quantity' | 'unitPriceMinor' | 'presentmentUnitPriceMinor' | 'discountMinor' | 'taxMinor'
>

export type OrderAmounts = {
  readonly currency: string
  readonly unitPriceOf: (lineId: string) => bigint
  readonly merchandiseMinor: bigint
  readonly shippingMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
}

type Priced = Pick<
  OrderFactsRow,
  'currency' | 'presentmentCurrency' | 'presentmentShippingMinor' | 'shippingMinor' | 'shippingTaxMinor'
> & { readonly lines: readonly Line[] }

/** In the shop's currency: what Shopify and the ledger know. */
export function shopAmounts(order: Priced): OrderAmounts {
  return amounts(order, order.currency, order.shippingMinor, (line) => line.unitPriceMinor)
}

/** In the currency the shopper paid in, which is the shop's unless the catalog had the country's own prices. */
export function paidAmounts(order: Priced): OrderAmounts {
  if (!order.presentmentCurrency) return shopAmounts(order)
  const shipping = order.presentmentShippingMinor ?? 0n
  return amounts(order, order.presentmentCurrency, shipping, (line) => line.presentmentUnitPriceMinor ?? 0n)
}

function amounts(order: Priced, currency: string, shippingMinor: bigint, price: (line: Line) => bigint): OrderAmounts {
  const prices = new Map(order.lines.map((line) => [line.id, price(line)]))
  const merchandiseMinor = sum(order.lines.map((line) => price(line) * BigInt(line.quantity) - line.discountMinor))
  const taxMinor = sum(order.lines.map((line) => line.taxMinor)) + order.shippingTaxMinor
  return {
    currency,
    unitPriceOf: (lineId) => prices.get(lineId) ?? 0n,
    merchandiseMinor,
    shippingMinor,
    taxMinor,
    totalMinor: merchandiseMinor + shippingMinor + taxMinor,
  }
}
