import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { StorefrontOrderNotice } from '#app/shopify/storefront/order-notice.ts'
import type { Prisma } from '@prisma/client'
import type { AttributionExclusion } from '../attribution-exclusion.ts'
import type { AttributionSignals } from '../attribution-signals.ts'
import { makeOrderNumber } from '../order-number.ts'
import { amountReader, chargesOf, toDiscounts, toTaxLines, type AmountReader } from './storefront-amounts.ts'

/** What Shopify does not know of an order: whose it is here, and what led to it. */
export type StorefrontOrigin = {
  readonly shopId: string
  readonly mode: 'SHOPIFY_CHECKOUT' | 'STOREFRONT'
  readonly shopperKey: string
  readonly accountId: string | null
  readonly locale: string
  /** Where the order names no address. */
  readonly country: string
  /** The touch a line was put into the cart with. */
  readonly touchOf: (variantGid: string | null) => string | null
  readonly signals: AttributionSignals
  readonly exclusion: AttributionExclusion | null
}

/** The order as it was sold in Shopify's checkout: prices, discounts and taxes are Shopify's, line by line (I5). */
export async function toStorefrontOrder(tx: Tx, origin: StorefrontOrigin, notice: StorefrontOrderNotice) {
  const reader = amountReader(notice)
  const order = {
    ...toIdentity(origin, notice),
    ...toShipping(notice, reader),
    number: await freeNumber(tx),
  } satisfies Prisma.OrderCreateManyInput
  const lines = (await toLines(tx, origin, notice, reader)).map((line) => ({ ...line, orderId: order.id }))
  const { shippingLines, discountNames } = notice
  const charged = [
    ...notice.lines.map((line, index) => ({ line, orderLineId: lines[index]?.id ?? null })),
    ...shippingLines.map((line) => ({ line, orderLineId: null })),
  ].map((one) => ({ ...one, orderId: order.id }))
  return {
    order,
    lines,
    taxLines: charged.flatMap(({ line, ...of }) => toTaxLines(reader, line, of)),
    discounts: charged.flatMap(({ line, ...of }) => toDiscounts(reader, line, discountNames, of)),
  }
}

function toIdentity(origin: StorefrontOrigin, notice: StorefrontOrderNotice) {
  return {
    id: newId('order'),
    shopId: origin.shopId,
    mode: origin.mode,
    shopperKey: origin.shopperKey,
    accountId: origin.accountId,
    email: notice.email,
    phone: notice.phone,
    locale: origin.locale,
    country: notice.address?.country || origin.country,
    currency: notice.currency,
    shippingAddress: notice.address ?? {},
    taxesIncluded: notice.taxesIncluded,
    placedAt: notice.placedAt,
    shopifyOrderGid: notice.gid,
    shopifyOrderName: notice.name,
    isTest: notice.isTest,
    attributionExclusion: origin.exclusion,
    attributionSignals: origin.signals,
  }
}

function toShipping({ shippingLines, presentmentCurrency }: StorefrontOrderNotice, reader: AmountReader) {
  const price = reader.add(shippingLines.map((line) => line.price))
  const { discount, tax } = chargesOf(reader, shippingLines)
  return {
    shippingTitle: shippingLines[0]?.title ?? null,
    shippingMinor: price.shop,
    shippingTaxMinor: tax.shop,
    shippingDiscountMinor: discount.shop,
    ...(reader.isForeign
      ? {
          presentmentCurrency,
          presentmentShippingMinor: price.presentment,
          presentmentShippingTaxMinor: tax.presentment,
          presentmentShippingDiscountMinor: discount.presentment,
        }
      : {}),
  }
}

async function toLines(tx: Tx, origin: StorefrontOrigin, notice: StorefrontOrderNotice, reader: AmountReader) {
  const gids = notice.lines.flatMap((line) => line.variantGid ?? [])
  const variants = await tx.variant.findMany({
    where: { shopId: origin.shopId, shopifyGid: { in: gids } },
    select: { id: true, shopifyGid: true, productId: true, imageUrl: true, product: { select: { imageUrl: true } } },
  })
  return notice.lines.map((line, position) => {
    const variant = variants.find((one) => one.shopifyGid === line.variantGid)
    const price = reader.read(line.price)
    const { discount, tax } = chargesOf(reader, [line])
    return {
      id: newId('orderLine'),
      position,
      variantId: variant?.id ?? null,
      variantGid: line.variantGid,
      productId: variant?.productId ?? null,
      shopifyLineGid: line.gid,
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.sku,
      imageUrl: variant?.imageUrl ?? variant?.product.imageUrl ?? null,
      quantity: line.quantity,
      unitPriceMinor: price.shop,
      discountMinor: discount.shop,
      taxMinor: tax.shop,
      presentmentUnitPriceMinor: price.presentment,
      presentmentDiscountMinor: discount.presentment,
      presentmentTaxMinor: tax.presentment,
      touchId: origin.touchOf(line.variantGid),
      currency: notice.currency,
      requiresShipping: line.requiresShipping,
      isGiftCard: line.isGiftCard,
    }
  })
}

/** A collision is one in hundreds of millions; looking first keeps it from undoing the transaction. */
async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = makeOrderNumber()
    if (!(await tx.order.findUnique({ where: { number }, select: { id: true } }))) return number
  }
}
