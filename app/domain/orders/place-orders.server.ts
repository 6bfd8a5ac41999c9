import { listVariantsForSale, type VariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { readCheckoutLines, touchesOf } from '#app/domain/checkout/checkout-lines.ts'
import { readConfirmedQuote, type ConfirmedPart, type ConfirmedQuote } from '#app/domain/checkout/confirmed-quote.ts'
import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { claimDirectly } from '#app/domain/stock/claim-directly.server.ts'
import { convertReservations } from '#app/domain/stock/convert-reservations.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Checkout, Prisma } from '@prisma/client'
import { orderPlaced } from './events.ts'
import { closeOtherTills } from './internal/close-other-tills.server.ts'
import { emptyBoughtLines } from './internal/empty-bought-lines.server.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import { makeOrderNumber } from './order-number.ts'

export type PlacedOrder = { readonly orderId: string; readonly number: string }

/**
 * The money stands: writes one order for each shop's part from what the shopper confirmed (I5), turns holds into sold
 * units, all of them or none (H5), and puts the orders on their way to Shopify, from here on each with its own fate.
 * Called in the transaction that records the authorisation, with the checkout locked.
 * Idempotent on: (checkout, shop) (unique in "Order").
 */
export async function placeOrders(
  tx: Tx,
  { checkoutId }: { readonly checkoutId: string },
): Promise<Outcome<{ orders: readonly PlacedOrder[] }, 'SOLD_OUT'>> {
  const earlier = await tx.order.findMany({ where: { checkoutId }, select: { id: true, number: true } })
  if (earlier.length > 0) return accept({ orders: earlier.map(({ id, number }) => ({ orderId: id, number })) })
  const checkout = await tx.checkout.findUniqueOrThrow({ where: { id: checkoutId }, include: { parts: true } })
  const quote = readConfirmedQuote(checkout.confirmedQuote)
  if (!(await takeUnits(tx, checkout, quote))) return refuse('SOLD_OUT')
  const touches = touchesOf(checkout.parts.flatMap((part) => readCheckoutLines(part.lines)))
  const orders: PlacedOrder[] = []
  for (const part of quote.parts) orders.push(await placeOrder(tx, checkout, part, touches))
  await tx.checkout.update({ where: { id: checkoutId }, data: { state: 'completed', completedAt: tx.now } })
  await clearUp(tx, checkout, quote)
  return accept({ orders })
}

/** What was bought directly never was in the cart. */
async function clearUp(tx: Tx, checkout: Checkout, { parts }: ConfirmedQuote): Promise<void> {
  if (checkout.isDirect) return
  const lines = parts.flatMap((part) => part.lines)
  await emptyBoughtLines(tx, checkout, lines)
  await closeOtherTills(tx, checkout)
}

type Touches = ReadonlyMap<string, string | null>

async function placeOrder(tx: Tx, checkout: Checkout, part: ConfirmedPart, touches: Touches): Promise<PlacedOrder> {
  const { id: orderId, shopId, number } = await tx.order.create({ data: await toOrder(tx, checkout, part, touches) })
  await tx.orderPush.create({ data: { orderId, sourceIdentifier: orderId, state: 'new' } })
  await noteOrderEvent(tx, { orderId, shopId, key: 'placed', kind: 'placed', occurredAt: tx.now })
  await publish(tx, orderPlaced({ orderId }))
  return { orderId, number }
}

/** H4, H5: either every unit of every part is ours, or none stays taken. */
async function takeUnits(tx: Tx, checkout: Checkout, quote: ConfirmedQuote): Promise<boolean> {
  const converted = await convertReservations(tx, checkout.id)
  if (converted.ok) return true
  if (converted.code === 'SOLD_OUT') return false
  const { id: checkoutId, shopperKey } = checkout
  const lines = quote.parts.flatMap((part) => part.lines)
  // Always in the same order, so that two purchases of the same things cannot wait for each other.
  for (const { variantId, quantity } of lines.sort((a, b) => (a.variantId < b.variantId ? -1 : 1))) {
    const claimed = await claimDirectly(tx, { checkoutId, shopperKey, variantId, quantity })
    if (claimed.ok) continue
    for (const { shopId } of quote.parts) await abandonPush(tx, { checkoutId, shopId })
    return false
  }
  return true
}

async function toOrder(
  tx: Tx,
  checkout: Checkout,
  part: ConfirmedPart,
  touches: Touches,
): Promise<Prisma.OrderUncheckedCreateInput> {
  return {
    id: newId('order'),
    shopId: part.shopId,
    number: await freeNumber(tx),
    checkoutId: checkout.id,
    shopperKey: checkout.shopperKey,
    accountId: checkout.accountId,
    email: checkout.email ?? '',
    phone: checkout.phone,
    locale: checkout.locale,
    country: checkout.country,
    currency: part.shopCurrency,
    shippingAddress: checkout.shippingAddress ?? {},
    shippingTitle: part.shipping.title,
    shippingMinor: part.shipping.shopPriceMinor,
    taxesIncluded: part.taxesIncluded,
    ...(isForeign(part)
      ? { presentmentCurrency: part.currency, presentmentShippingMinor: part.shipping.priceMinor }
      : {}),
    placedAt: tx.now,
    lines: { create: await toLines(tx, checkout, part, touches) },
  }
}

/** Charged in the country's currency, which is not the shop's (C8). */
function isForeign({ currency, shopCurrency }: ConfirmedPart): boolean {
  return currency !== shopCurrency
}

async function toLines(tx: Tx, checkout: Checkout, part: ConfirmedPart, touches: Touches) {
  const variantIds = part.lines.map((line) => line.variantId)
  const variants = new Map(
    (await listVariantsForSale(tx, variantIds, checkout.country)).map((variant) => [variant.variantId, variant]),
  )
  return part.lines.map((line, position) => ({
    id: newId('orderLine'),
    position,
    variantId: line.variantId,
    ...snapshotOf(variants.get(line.variantId)),
    touchId: touches.get(line.variantId) ?? null,
    quantity: line.quantity,
    unitPriceMinor: line.shopUnitPriceMinor,
    ...(isForeign(part) ? { presentmentUnitPriceMinor: line.unitPriceMinor } : {}),
    currency: part.shopCurrency,
  }))
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

/** A collision is one in hundreds of millions; looking first keeps it from undoing a payment's transaction. */
async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = makeOrderNumber()
    if (!(await tx.order.findUnique({ where: { number }, select: { id: true } }))) return number
  }
}
