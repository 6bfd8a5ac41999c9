import type { VariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import type { LineOrigin } from '#app/domain/checkout/checkout-lines.ts'
import type { ConfirmedPart } from '#app/domain/checkout/confirmed-quote.ts'
import { newId } from '#app/kernel/ids.ts'
import { sum } from '#app/kernel/money.ts'
import { shopifyCodeOf } from '#app/shopify/orders/order-discounts.ts'
import type { Checkout } from '@prisma/client'

type Bought = {
  readonly checkout: Checkout
  readonly part: ConfirmedPart
  /** Which touch led to which variant (A2). */
  readonly originOf: (variantId: string) => Pick<LineOrigin, 'touchId'>
  readonly variants: ReadonlyMap<string, VariantForSale>
}
/** An order with all that belongs to it, as rows. Its number is drawn when it is written. */
export type NewOrder = ReturnType<typeof toOrder>

/** The order of one part, as it was confirmed (I5). Shop's amounts first, beside them what the shopper paid in (C8). */
export function toOrder({ checkout, ...bought }: Bought) {
  const { part } = bought
  const order = toOrderRow(checkout, part)
  const lines = part.lines.map((line, position) => ({ orderId: order.id, ...toLine(line, position, bought) }))
  return { order, lines, ...toAmountRows(order.id, lines, part) }
}

function toOrderRow(checkout: Checkout, part: ConfirmedPart) {
  const { shipping } = part
  return {
    id: newId('order'),
    shopId: part.shopId,
    checkoutId: checkout.id,
    shopperKey: checkout.shopperKey,
    accountId: checkout.accountId,
    email: checkout.email ?? '',
    phone: checkout.phone,
    locale: checkout.locale,
    country: checkout.country,
    currency: part.shopCurrency,
    shippingAddress: checkout.shippingAddress ?? {},
    shippingTitle: shipping.title,
    shippingMinor: shipping.shopPriceMinor,
    shippingTaxMinor: shipping.shopTaxMinor,
    shippingDiscountMinor: shipping.shopDiscountMinor,
    taxesIncluded: part.taxesIncluded,
    ...(isForeign(part)
      ? {
          presentmentCurrency: part.currency,
          presentmentShippingMinor: shipping.priceMinor,
          presentmentShippingTaxMinor: shipping.taxMinor,
          presentmentShippingDiscountMinor: shipping.discountMinor,
        }
      : {}),
  }
}

/** Charged in the country's currency, which is not the shop's. */
function isForeign({ currency, shopCurrency }: ConfirmedPart): boolean {
  return currency !== shopCurrency
}

function toLine(
  line: ConfirmedPart['lines'][number],
  position: number,
  { part, originOf, variants }: Omit<Bought, 'checkout'>,
) {
  return {
    id: newId('orderLine'),
    position,
    variantId: line.variantId,
    ...snapshotOf(variants.get(line.variantId)),
    touchId: originOf(line.variantId).touchId,
    resellerId: line.resale?.creatorId ?? null,
    marginMinor: line.resale?.marginMinor ?? 0n,
    quantity: line.quantity,
    unitPriceMinor: line.shopUnitPriceMinor,
    discountMinor: line.shopDiscountMinor,
    taxMinor: line.shopTaxMinor,
    ...(isForeign(part)
      ? {
          presentmentUnitPriceMinor: line.unitPriceMinor,
          presentmentDiscountMinor: line.discountMinor,
          presentmentTaxMinor: line.taxMinor,
        }
      : {}),
    currency: part.shopCurrency,
  }
}

/** I5: what was sold, as it was called then. */
function snapshotOf(variant: VariantForSale | undefined) {
  return {
    variantGid: variant?.variantGid ?? null,
    productId: variant?.productId ?? null,
    title: variant?.title ?? '',
    variantTitle: variant?.variantTitle ?? '',
    sku: variant?.sku ?? null,
    imageUrl: variant?.imageUrl ?? null,
    requiresShipping: variant?.requiresShipping ?? true,
    isGiftCard: variant?.isGiftCard ?? false,
  }
}

/** Every tax and every discount with its funder, by line, and those of the shipping by none (H14), and whether Shopify is told its code. */
function toAmountRows(orderId: string, lines: readonly { readonly id: string }[], part: ConfirmedPart) {
  const charged = [
    ...part.lines.map((line, index) => ({ ...line, orderLineId: lines[index]?.id ?? null })),
    { ...part.shipping, orderLineId: null },
  ]
  const both = ({ amountMinor, shopAmountMinor }: { amountMinor: bigint; shopAmountMinor: bigint }) => ({
    amountMinor: shopAmountMinor,
    ...(isForeign(part) ? { presentmentMinor: amountMinor } : {}),
  })
  const codeAtShopify = shopifyCodeOf(toDiscounted(part))
  const taxLines = charged.flatMap(({ orderLineId, taxes }) =>
    taxes.map(({ title, ratePpm, ...amounts }) => {
      return { id: newId('orderTaxLine'), orderId, orderLineId, title, ratePpm, ...both(amounts) }
    }),
  )
  const discounts = charged.flatMap(({ orderLineId, discounts: own }) =>
    own.map(({ voucherId, code, funder, ...amounts }) => {
      const facts = { id: newId('orderDiscount'), orderId, orderLineId, voucherId, code, funder }
      return { ...facts, isShopifyCode: code === codeAtShopify, ...both(amounts) }
    }),
  )
  return { taxLines, discounts }
}

/** The part as its order will be told to Shopify, as far as its vouchers go. */
function toDiscounted(part: ConfirmedPart): Parameters<typeof shopifyCodeOf>[0] {
  const presentment = (minor: bigint) => (isForeign(part) ? minor : undefined)
  const discountsOf = (of: ConfirmedPart['lines'][number] | ConfirmedPart['shipping']) =>
    of.discounts.map(({ code, funder, amountMinor, shopAmountMinor }) => {
      return { code, funder, amountMinor: shopAmountMinor, presentmentMinor: presentment(amountMinor) }
    })
  const { shipping } = part
  return {
    currency: part.shopCurrency,
    lines: part.lines.map((line) => ({
      quantity: line.quantity,
      unitPriceMinor: line.shopUnitPriceMinor,
      presentmentUnitPriceMinor: presentment(line.unitPriceMinor),
      discounts: discountsOf(line),
    })),
    shipping: shipping.title
      ? {
          priceMinor: shipping.shopPriceMinor,
          presentmentPriceMinor: presentment(shipping.priceMinor),
          discounts: discountsOf(shipping),
        }
      : null,
  }
}

/** What each voucher gives to this part, in the shop's currency, of lines and shipping together. */
export function vouchersOf({ lines, shipping }: ConfirmedPart): { voucherId: string; amountMinor: bigint }[] {
  const given = [...lines, shipping].flatMap((one) => one.discounts)
  return [...new Set(given.map(({ voucherId }) => voucherId))].map((voucherId) => ({
    voucherId,
    amountMinor: sum(given.filter((one) => one.voucherId === voucherId).map((one) => one.shopAmountMinor)),
  }))
}
