import { readStorefrontLines, type StorefrontLine } from '#app/domain/checkout/storefront-lines.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { StorefrontOrderNotice } from '#app/shopify/storefront/order-notice.ts'
import type { Prisma, StorefrontCheckout } from '@prisma/client'
import { makeOrderNumber } from '../order-number.ts'
import { amountReader, chargesOf, toDiscounts, toTaxLines, type AmountReader } from './storefront-amounts.ts'

/** The order as it was sold in Shopify's checkout: prices, discounts and taxes are Shopify's, line by line (I5). */
export async function toStorefrontOrder(tx: Tx, checkout: StorefrontCheckout, notice: StorefrontOrderNotice) {
  const reader = amountReader(notice)
  const lines = await toLines(tx, checkout, notice, reader)
  const order = {
    ...toIdentity(checkout, notice),
    ...toShipping(notice, reader),
    number: await freeNumber(tx),
    lines: { create: lines },
  } satisfies Prisma.OrderUncheckedCreateInput
  const { shippingLines, discountNames } = notice
  const charged = [
    ...notice.lines.map((line, index) => ({ line, orderLineId: lines[index]?.id ?? null })),
    ...shippingLines.map((line) => ({ line, orderLineId: null })),
  ].map((one) => ({ ...one, orderId: order.id }))
  return {
    order,
    taxLines: charged.flatMap(({ line, ...of }) => toTaxLines(reader, line, of)),
    discounts: charged.flatMap(({ line, ...of }) => toDiscounts(reader, line, discountNames, of)),
  }
}

function toIdentity(checkout: StorefrontCheckout, notice: StorefrontOrderNotice) {
  return {
    id: newId('order'),
    shopId: checkout.shopId,
    mode: 'SHOPIFY_CHECKOUT',
    shopperKey: checkout.shopperKey,
    accountId: checkout.accountId,
    email: notice.email,
    phone: notice.phone,
    locale: checkout.locale,
    country: notice.address?.country || checkout.country,
    currency: notice.currency,
    shippingAddress: notice.address ?? {},
    taxesIncluded: notice.taxesIncluded,
    placedAt: notice.placedAt,
    shopifyOrderGid: notice.gid,
    shopifyOrderName: notice.name,
    isTest: notice.isTest,
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

async function toLines(tx: Tx, checkout: StorefrontCheckout, notice: StorefrontOrderNotice, reader: AmountReader) {
  const gids = notice.lines.flatMap((line) => line.variantGid ?? [])
  const variants = await tx.variant.findMany({
    where: { shopId: checkout.shopId, shopifyGid: { in: gids } },
    select: { id: true, shopifyGid: true, productId: true, imageUrl: true, product: { select: { imageUrl: true } } },
  })
  const touchOf = touchFinder(readStorefrontLines(checkout.lines))
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
      touchId: touchOf(line.variantGid),
      currency: notice.currency,
      requiresShipping: line.requiresShipping,
      isGiftCard: line.isGiftCard,
    }
  })
}

const touchFinder = (lines: readonly StorefrontLine[]) => (variantGid: string | null) =>
  lines.find((line) => line.variantGid === variantGid)?.touchId ?? null

/** A collision is one in hundreds of millions; looking first keeps it from undoing the transaction. */
async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = makeOrderNumber()
    if (!(await tx.order.findUnique({ where: { number }, select: { id: true } }))) return number
  }
}
