import { listVariantsForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { originsOf, readCheckoutLines } from '#app/domain/checkout/checkout-lines.ts'
import { readConfirmedQuote, type ConfirmedQuote } from '#app/domain/checkout/confirmed-quote.ts'
import { takeVouchers } from '#app/domain/deals/take-vouchers.server.ts'
import { claimDirectly } from '#app/domain/stock/claim-directly.server.ts'
import { convertReservations } from '#app/domain/stock/convert-reservations.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Checkout, CheckoutPart } from '@prisma/client'
import { orderPlaced } from './events.ts'
import { allOrNothing } from './internal/all-or-nothing.server.ts'
import { closeOtherTillsSql } from './internal/bought-lines.sql.ts'
import { completeCheckoutSql, ordersOfCheckoutSql } from './internal/complete-purchase.sql.ts'
import { emptyBoughtLines } from './internal/empty-bought-lines.server.ts'
import { insertOrders } from './internal/insert-orders.server.ts'
import { toOrder, vouchersOf, type NewOrder } from './internal/to-order.ts'
import { markBoughtSamples } from './mark-bought-samples.server.ts'
import { announceOrder } from './note-order-event.server.ts'

export type PlacedOrder = { readonly orderId: string; readonly number: string }
/** VOUCHER_GONE: the last use of a voucher went to somebody else in between; the price it made cannot be kept. */
export type Placed = Outcome<{ readonly orders: readonly PlacedOrder[] }, 'SOLD_OUT' | 'VOUCHER_GONE'>

/**
 * The money stands: writes one order for each shop's part from what the shopper confirmed (I5), turns holds into sold
 * units and uses up the vouchers, all of them or none (H5, H14), and puts the orders on their way to Shopify, from here
 * on each with its own fate. Called in the transaction that records the authorisation, with the checkout locked.
 * Idempotent on: (checkout, shop) (unique in "Order").
 */
export async function placeOrders(tx: Tx, checkout: Bought): Promise<Placed> {
  const earlier = await sql<PlacedOrder>(tx, ordersOfCheckoutSql, [checkout.id])
  if (earlier.length > 0) return accept({ orders: earlier })
  const quote = readConfirmedQuote(checkout.confirmedQuote)
  const placed = await allOrNothing(tx, () => takeAndWrite(tx, checkout, quote))
  if (!placed.ok) return placed
  await sql(tx, completeCheckoutSql, [checkout.id, tx.now])
  if (!checkout.isDirect) await clearUp(tx, checkout, quote)
  return placed
}

type Bought = Checkout & { readonly parts: readonly CheckoutPart[] }

async function takeAndWrite(tx: Tx, checkout: Bought, quote: ConfirmedQuote): Promise<Placed> {
  if (!(await takeUnits(tx, checkout, quote))) return refuse('SOLD_OUT')
  const originOf = originsOf(checkout.parts.flatMap((part) => readCheckoutLines(part.lines)))
  const variants = await variantsOf(tx, checkout, quote)
  const orders: NewOrder[] = []
  for (const part of quote.parts) {
    const made = toOrder({ checkout, part, originOf, variants })
    const uses = vouchersOf(part)
    const { shopperKey, accountId } = checkout
    const buyer = { orderId: made.order.id, shopperKey, accountId }
    const taken = uses.length > 0 ? await takeVouchers(tx, { ...buyer, uses }) : null
    if (taken && !taken.ok) return refuse('VOUCHER_GONE')
    orders.push(made)
  }
  const numbers = await insertOrders(tx, orders)
  await markBoughtSamples(
    tx,
    orders.map(({ order }) => order),
  )
  await announce(tx, orders)
  return accept({ orders: [...numbers].map(([orderId, number]) => ({ orderId, number })) })
}

async function announce(tx: Tx, orders: readonly NewOrder[]): Promise<void> {
  for (const { order } of orders) await announceOrder(tx, { orderId: order.id, shopId: order.shopId, kind: 'placed' })
  await publish(tx, ...orders.map(({ order }) => orderPlaced({ orderId: order.id })))
}

async function variantsOf(tx: Tx, { country }: Checkout, { parts }: ConfirmedQuote) {
  const variantIds = parts.flatMap((part) => part.lines.map((line) => line.variantId))
  const variants = await listVariantsForSale(tx, variantIds, country)
  return new Map(variants.map((variant) => [variant.variantId, variant]))
}

/** What was bought directly never was in the cart. */
async function clearUp(tx: Tx, checkout: Checkout, { parts }: ConfirmedQuote): Promise<void> {
  const lines = parts.flatMap((part) => part.lines)
  await emptyBoughtLines(tx, checkout, lines)
  const shopIds = parts.map((part) => part.shopId)
  await sql(tx, closeOtherTillsSql, [checkout.id, checkout.shopperKey, shopIds])
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
