import { PostalAddress } from '#app/domain/checkout/inputs.ts'
import { sum } from '#app/kernel/money.ts'
import type { NewOrder } from '#app/shopify/orders/order-input.ts'
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
  const taxMinor = sum(lines.map((line) => line.taxMinor)) + order.shippingTaxMinor
  return {
    reference: push.sourceIdentifier,
    number: order.number,
    currency: order.currency,
    presentmentCurrency: order.presentmentCurrency,
    presentmentTotalMinor: presentmentTotal(order),
    attributes: creators.map((handle) => ({ key: 'Vitrine creator', value: `@${handle}` })),
    email: order.email,
    phone: order.phone,
    shippingAddress: toAddress(order),
    lines: lines.map((line) => ({
      variantGid: isGone(line.variantGid) ? null : line.variantGid,
      title: line.title,
      variantTitle: line.variantTitle || undefined,
      sku: line.sku,
      quantity: line.quantity,
      unitPriceMinor: line.unitPriceMinor,
      presentmentUnitPriceMinor: line.presentmentUnitPriceMinor ?? undefined,
      taxMinor: line.taxMinor,
      requiresShipping: line.requiresShipping,
      // Vitrine charges no tax in this release, so Shopify must not believe that it did.
      taxable: line.taxMinor > 0n,
    })),
    shipping: order.shippingTitle
      ? {
          title: order.shippingTitle,
          priceMinor: order.shippingMinor,
          presentmentPriceMinor: order.presentmentShippingMinor ?? undefined,
        }
      : null,
    taxesIncluded: order.taxesIncluded,
    totalMinor:
      sum(lines.map((line) => line.unitPriceMinor * BigInt(line.quantity) - line.discountMinor)) +
      order.shippingMinor +
      (order.taxesIncluded ? 0n : taxMinor),
    placedAt: order.placedAt,
    payment: { kind: 'SALE', authorizationCode: order.checkout?.payment?.processorRef ?? undefined },
    isTest: order.isTest,
  }
}

function presentmentTotal({ presentmentCurrency, presentmentShippingMinor, lines }: Order): bigint | undefined {
  if (!presentmentCurrency) return undefined
  const merchandise = sum(lines.map((line) => (line.presentmentUnitPriceMinor ?? 0n) * BigInt(line.quantity)))
  return merchandise + (presentmentShippingMinor ?? 0n)
}

function toAddress({ shippingAddress, phone }: Order): NewOrder['shippingAddress'] {
  const parsed = PostalAddress.safeParse(shippingAddress)
  if (!parsed.success) return null
  const { firstName, lastName, company, line1, line2, city, region, postalCode, country } = parsed.data
  // Shopify takes codes only; a region in words stays readable on the parcel.
  const isRegionCode = /^[A-Z0-9-]{1,6}$/.test(region)
  return {
    firstName,
    lastName,
    company,
    address1: line1,
    address2: isRegionCode ? line2 : [line2, region].filter(Boolean).join(', '),
    city,
    ...(isRegionCode ? { provinceCode: region } : {}),
    zip: postalCode,
    countryCode: country,
    phone: phone ?? undefined,
  }
}
