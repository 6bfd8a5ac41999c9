import { sum, toDecimal } from '#app/kernel/money.ts'
import type { NewOrder, NewOrderLine } from '#app/shopify/orders/order-input.ts'
import { addressForShopify } from './address-for-shopify.ts'
import type { LeasedPush } from './lease-push.server.ts'

type Order = LeasedPush['order']

/** The order as Shopify is told it. `goneVariantGids`: sold by their snapshot alone, as custom lines (I4). */
export function orderForShopify(
  { order, ...push }: LeasedPush,
  goneVariantGids: ReadonlySet<string> | 'all' | null,
  creators: readonly string[],
): NewOrder {
  const isGone = (gid: string | null) =>
    gid === null || goneVariantGids === 'all' || (goneVariantGids?.has(gid) ?? false)
  const lines = [...order.lines].sort((a, b) => a.position - b.position)
  return {
    reference: push.sourceIdentifier,
    number: order.number,
    currency: order.currency,
    presentmentCurrency: order.presentmentCurrency,
    presentmentTotalMinor: presentmentTotal(order),
    attributes: [...creators.map((handle) => ({ key: 'Vitrine creator', value: `@${handle}` })), ...marginOf(order)],
    email: order.email,
    phone: order.phone,
    shippingAddress: addressForShopify(order.shippingAddress, order.phone),
    lines: lines.map((line) => toLine(order, line, isGone(line.variantGid))),
    shipping: order.shippingTitle
      ? {
          title: order.shippingTitle,
          priceMinor: order.shippingMinor,
          presentmentPriceMinor: order.presentmentShippingMinor ?? undefined,
          ...chargedOn(order, null),
        }
      : null,
    taxesIncluded: order.taxesIncluded,
    totalMinor:
      sum(lines.map((line) => line.unitPriceMinor * BigInt(line.quantity) - line.discountMinor)) +
      order.shippingMinor -
      order.shippingDiscountMinor +
      (order.taxesIncluded ? 0n : sum(lines.map((line) => line.taxMinor)) + order.shippingTaxMinor),
    placedAt: order.placedAt,
    payment: { kind: 'SALE', authorizationCode: order.checkout?.payment?.processorRef ?? undefined },
    isTest: order.isTest,
  }
}

/** What resellers put on the merchant's own prices, so that a price above them is no riddle in Shopify. */
function marginOf({ lines, currency }: Order): { key: string; value: string }[] {
  const marginMinor = sum(lines.map((line) => line.marginMinor))
  return marginMinor > 0n ? [{ key: 'Vitrine reseller margin', value: toDecimal(marginMinor, currency) }] : []
}

function toLine(order: Order, line: Order['lines'][number], isGone: boolean): NewOrderLine {
  return {
    variantGid: isGone ? null : line.variantGid,
    title: line.title,
    variantTitle: line.variantTitle || undefined,
    sku: line.sku,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    presentmentUnitPriceMinor: line.presentmentUnitPriceMinor ?? undefined,
    taxMinor: line.taxMinor,
    ...chargedOn(order, line.id),
    requiresShipping: line.requiresShipping,
    // Where we charged no tax, Shopify must not believe that we did.
    taxable: line.taxMinor > 0n,
  }
}

/** The taxes and vouchers of one line, or of the shipping (H14). */
function chargedOn({ taxLines, discounts }: Order, orderLineId: string | null) {
  return {
    taxLines: taxLines
      .filter((tax) => tax.orderLineId === orderLineId)
      .map(({ title, ratePpm, amountMinor, presentmentMinor }) => {
        return { title, ratePpm, amountMinor, presentmentMinor: presentmentMinor ?? undefined }
      }),
    discounts: discounts
      .filter((discount) => discount.orderLineId === orderLineId)
      .map(({ code, funder, amountMinor, presentmentMinor }) => {
        return { code, funder, amountMinor, presentmentMinor: presentmentMinor ?? undefined }
      }),
  }
}

function presentmentTotal(order: Order): bigint | undefined {
  if (!order.presentmentCurrency) return undefined
  const merchandise = sum(
    order.lines.map((line) => {
      const price = (line.presentmentUnitPriceMinor ?? 0n) * BigInt(line.quantity)
      return price - (line.presentmentDiscountMinor ?? 0n)
    }),
  )
  const shipping = (order.presentmentShippingMinor ?? 0n) - (order.presentmentShippingDiscountMinor ?? 0n)
  const taxes =
    sum(order.lines.map((line) => line.presentmentTaxMinor ?? 0n)) + (order.presentmentShippingTaxMinor ?? 0n)
  return merchandise + shipping + (order.taxesIncluded ? 0n : taxes)
}
