import { listVariantsForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { readCheckoutLines, touchesOf } from '#app/domain/checkout/checkout-lines.ts'
import { readConfirmedQuote, type ConfirmedPart, type ConfirmedQuote } from '#app/domain/checkout/confirmed-quote.ts'
import { takeVouchers } from '#app/domain/deals/take-vouchers.server.ts'
import { claimDirectly } from '#app/domain/stock/claim-directly.server.ts'
import { convertReservations } from '#app/domain/stock/convert-reservations.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Checkout, CheckoutPart, Prisma } from '@prisma/client'
import { orderPlaced } from './events.ts'
import { allOrNothing } from './internal/all-or-nothing.server.ts'
import { closeOtherTills } from './internal/close-other-tills.server.ts'
import { emptyBoughtLines } from './internal/empty-bought-lines.server.ts'
import { toOrder, toOrderAmounts, vouchersOf } from './internal/to-order.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import { makeOrderNumber } from './order-number.ts'

export type PlacedOrder = { readonly orderId: string; readonly number: string }
/** VOUCHER_GONE: the last use of a voucher went to somebody else in between; the price it made cannot be kept. */
export type Placed = Outcome<{ readonly orders: readonly PlacedOrder[] }, 'SOLD_OUT' | 'VOUCHER_GONE'>

/**
 * The money stands: writes one order for each shop's part from what the shopper confirmed (I5), turns holds into sold
 * units and uses up the vouchers, all of them or none (H5, H14), and puts the orders on their way to Shopify, from here
 * on each with its own fate. Called in the transaction that records the authorisation, with the checkout locked.
 * Idempotent on: (checkout, shop) (unique in "Order").
 */
export async function placeOrders(tx: Tx, { checkoutId }: { readonly checkoutId: string }): Promise<Placed> {
  const earlier = await tx.order.findMany({ where: { checkoutId }, select: { id: true, number: true } })
  if (earlier.length > 0) return accept({ orders: earlier.map(({ id, number }) => ({ orderId: id, number })) })
  const checkout = await tx.checkout.findUniqueOrThrow({ where: { id: checkoutId }, include: { parts: true } })
  const quote = readConfirmedQuote(checkout.confirmedQuote)
  const placed = await allOrNothing(tx, () => takeAndWrite(tx, checkout, quote))
  if (!placed.ok) return placed
  await tx.checkout.update({ where: { id: checkoutId }, data: { state: 'completed', completedAt: tx.now } })
  await clearUp(tx, checkout, quote)
  return placed
}

type Bought = Checkout & { readonly parts: readonly CheckoutPart[] }

async function takeAndWrite(tx: Tx, checkout: Bought, quote: ConfirmedQuote): Promise<Placed> {
  if (!(await takeUnits(tx, checkout, quote))) return refuse('SOLD_OUT')
  const touches = touchesOf(checkout.parts.flatMap((part) => readCheckoutLines(part.lines)))
  const orders: PlacedOrder[] = []
  for (const part of quote.parts) {
    const order = toOrder({ checkout, part, touches, variants: await variantsOf(tx, checkout, part) })
    const uses = vouchersOf(part)
    const { shopperKey, accountId } = checkout
    const taken = uses.length > 0 ? await takeVouchers(tx, { orderId: order.id, shopperKey, accountId, uses }) : null
    if (taken && !taken.ok) return refuse('VOUCHER_GONE')
    const data = { ...order, number: await freeNumber(tx), placedAt: tx.now }
    orders.push(await writeOrder(tx, data, toOrderAmounts(order, part)))
  }
  return accept({ orders })
}

async function writeOrder(
  tx: Tx,
  data: Prisma.OrderUncheckedCreateInput & { readonly id: string },
  { taxLines, discounts }: ReturnType<typeof toOrderAmounts>,
): Promise<PlacedOrder> {
  const { id: orderId, shopId, number } = await tx.order.create({ data })
  await tx.orderTaxLine.createMany({ data: taxLines })
  await tx.orderDiscount.createMany({ data: discounts })
  await tx.orderPush.create({ data: { orderId, sourceIdentifier: orderId, state: 'new' } })
  await noteOrderEvent(tx, { orderId, shopId, key: 'placed', kind: 'placed', occurredAt: tx.now })
  await publish(tx, orderPlaced({ orderId }))
  return { orderId, number }
}

async function variantsOf(tx: Tx, { country }: Checkout, part: ConfirmedPart) {
  const variantIds = part.lines.map((line) => line.variantId)
  const variants = await listVariantsForSale(tx, variantIds, country)
  return new Map(variants.map((variant) => [variant.variantId, variant]))
}

/** What was bought directly never was in the cart. */
async function clearUp(tx: Tx, checkout: Checkout, { parts }: ConfirmedQuote): Promise<void> {
  if (checkout.isDirect) return
  const lines = parts.flatMap((part) => part.lines)
  await emptyBoughtLines(tx, checkout, lines)
  await closeOtherTills(tx, checkout)
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
    return false
  }
  return true
}

/** A collision is one in hundreds of millions; looking first keeps it from undoing a payment's transaction. */
async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = makeOrderNumber()
    if (!(await tx.order.findUnique({ where: { number }, select: { id: true } }))) return number
  }
}
