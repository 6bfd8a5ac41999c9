import { listVariantsForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { readConfirmedQuote, type ConfirmedQuote } from '#app/domain/checkout/confirmed-quote.ts'
import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { claimDirectly } from '#app/domain/stock/claim-directly.server.ts'
import { convertReservations } from '#app/domain/stock/convert-reservations.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Checkout, Prisma } from '@prisma/client'
import { orderPlaced } from './events.ts'
import { emptyBoughtLines } from './internal/empty-bought-lines.server.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import { makeOrderNumber } from './order-number.ts'

/**
 * The money stands: writes the order from what the shopper confirmed (I5), turns holds into sold units and puts the
 * order on its way to Shopify. Called in the transaction that records the authorisation, with the checkout locked.
 * Idempotent on: checkout (unique in "Order").
 */
export async function placeOrder(
  tx: Tx,
  { checkoutId }: { readonly checkoutId: string },
): Promise<Outcome<{ orderId: string; number: string }, 'SOLD_OUT'>> {
  const earlier = await tx.order.findUnique({ where: { checkoutId }, select: { id: true, number: true } })
  if (earlier) return accept({ orderId: earlier.id, number: earlier.number })
  const checkout = await tx.checkout.findUniqueOrThrow({ where: { id: checkoutId } })
  const quote = readConfirmedQuote(checkout.confirmedQuote)
  if (!(await takeUnits(tx, checkout, quote))) return refuse('SOLD_OUT')
  const order = await tx.order.create({ data: await toOrder(tx, checkout, quote) })
  await tx.orderPush.create({ data: { orderId: order.id, sourceIdentifier: order.id, state: 'new' } })
  await tx.checkout.update({ where: { id: checkoutId }, data: { state: 'completed', completedAt: tx.now } })
  await emptyBoughtLines(tx, checkout, quote.lines)
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: 'placed',
    kind: 'placed',
    occurredAt: tx.now,
  })
  await publish(tx, orderPlaced({ orderId: order.id }))
  return accept({ orderId: order.id, number: order.number })
}

/** H4, H5: either every unit is ours, or none stays taken. */
async function takeUnits(tx: Tx, checkout: Checkout, quote: ConfirmedQuote): Promise<boolean> {
  const converted = await convertReservations(tx, checkout.id)
  if (converted.ok) return true
  if (converted.code === 'SOLD_OUT') return false
  const { id: checkoutId, shopperKey } = checkout
  for (const { variantId, quantity } of quote.lines) {
    const claimed = await claimDirectly(tx, { checkoutId, shopperKey, variantId, quantity })
    if (claimed.ok) continue
    await abandonPush(tx, checkoutId)
    return false
  }
  return true
}

async function toOrder(tx: Tx, checkout: Checkout, quote: ConfirmedQuote): Promise<Prisma.OrderUncheckedCreateInput> {
  const isForeign = quote.currency !== quote.shopCurrency
  return {
    id: newId('order'),
    shopId: checkout.shopId,
    number: await freeNumber(tx),
    checkoutId: checkout.id,
    shopperKey: checkout.shopperKey,
    accountId: checkout.accountId,
    email: checkout.email ?? '',
    phone: checkout.phone,
    locale: checkout.locale,
    country: checkout.country,
    currency: quote.shopCurrency,
    shippingAddress: checkout.shippingAddress ?? {},
    shippingTitle: quote.shipping.title,
    shippingMinor: quote.shipping.shopPriceMinor,
    taxesIncluded: quote.taxesIncluded,
    ...(isForeign ? { presentmentCurrency: quote.currency, presentmentShippingMinor: quote.shipping.priceMinor } : {}),
    placedAt: tx.now,
    lines: { create: await toLines(tx, checkout, quote, isForeign) },
  }
}

async function toLines(tx: Tx, checkout: Checkout, quote: ConfirmedQuote, isForeign: boolean) {
  const variantIds = quote.lines.map((line) => line.variantId)
  const variants = new Map(
    (await listVariantsForSale(tx, variantIds, checkout.country)).map((variant) => [variant.variantId, variant]),
  )
  return quote.lines.map((line, position) => {
    const variant = variants.get(line.variantId)
    return {
      id: newId('orderLine'),
      position,
      variantId: line.variantId,
      variantGid: variant?.variantGid ?? null,
      productId: variant?.productId ?? null,
      title: variant?.title ?? '',
      variantTitle: variant?.variantTitle ?? '',
      sku: variant?.sku ?? null,
      imageUrl: variant?.imageUrl ?? null,
      quantity: line.quantity,
      unitPriceMinor: line.shopUnitPriceMinor,
      ...(isForeign ? { presentmentUnitPriceMinor: line.unitPriceMinor } : {}),
      currency: quote.shopCurrency,
      requiresShipping: variant?.requiresShipping ?? true,
      isGiftCard: variant?.isGiftCard ?? false,
    }
  })
}

/** A collision is one in hundreds of millions; looking first keeps it from undoing a payment's transaction. */
async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = makeOrderNumber()
    if (!(await tx.order.findUnique({ where: { number }, select: { id: true } }))) return number
  }
}
