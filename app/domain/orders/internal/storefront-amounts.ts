import { newId } from '#app/kernel/ids.ts'
import { parseDecimal, sum } from '#app/kernel/money.ts'
import type { BagNotice, StorefrontOrderNotice } from '#app/shopify/storefront/order-notice.ts'

type Line = StorefrontOrderNotice['lines'][number]
type Charged = Pick<Line, 'price' | 'allocations' | 'taxes'>

/** One amount in both currencies; `presentment` is null when the shopper paid in the shop's own. */
export type BothAmounts = { readonly shop: bigint; readonly presentment: bigint | null }

/** Reads an order's amounts (C6, C8): minor units of the shop's currency, and of the shopper's if it is another. */
export function amountReader({ currency, presentmentCurrency }: StorefrontOrderNotice) {
  const isForeign = presentmentCurrency !== currency
  const read = (bag: BagNotice): BothAmounts => ({
    shop: parseDecimal(bag.shop, currency),
    presentment: isForeign ? parseDecimal(bag.presentment, presentmentCurrency) : null,
  })
  const add = (bags: readonly BagNotice[]): BothAmounts => {
    const amounts = bags.map(read)
    return {
      shop: sum(amounts.map(({ shop }) => shop)),
      presentment: isForeign ? sum(amounts.map(({ presentment }) => presentment ?? 0n)) : null,
    }
  }
  return { isForeign, read, add }
}
export type AmountReader = ReturnType<typeof amountReader>

/** Discounts and taxes of lines or shipping, in both currencies. */
export function chargesOf(reader: AmountReader, charged: readonly Charged[]) {
  return {
    discount: reader.add(charged.flatMap((one) => one.allocations.map(({ amount }) => amount))),
    tax: reader.add(charged.flatMap((one) => one.taxes.map(({ price }) => price))),
  }
}

/** Whose tax or discount it is: a line's, or the shipping's if it names none. */
type Of = { readonly orderId: string; readonly orderLineId: string | null }

/** Tax lines as they stand on a line or on shipping. A rate of 0.2 is 200000 ppm. */
export function toTaxLines(reader: AmountReader, charged: Charged, of: Of) {
  return charged.taxes.map(({ title, rate, price }) => {
    const { shop, presentment } = reader.read(price)
    const ratePpm = Math.round(rate * 1_000_000)
    return { id: newId('orderTaxLine'), ...of, title, ratePpm, amountMinor: shop, presentmentMinor: presentment }
  })
}

/** Whatever Shopify's own checkout takes off is the merchant's to fund (H14): no code of another funder exists there. */
export function toDiscounts(reader: AmountReader, charged: Charged, names: readonly string[], of: Of) {
  return charged.allocations.map(({ amount, application }) => {
    const { shop, presentment } = reader.read(amount)
    return {
      id: newId('orderDiscount'),
      ...of,
      code: names[application] ?? '',
      funder: 'merchant',
      amountMinor: shop,
      presentmentMinor: presentment,
      isShopifyCode: true,
    }
  })
}
