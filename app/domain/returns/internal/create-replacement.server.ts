import { orderPlaced } from '#app/domain/orders/events.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { makeOrderNumber } from '#app/domain/orders/order-number.ts'
import type { ReturnRefusal } from '#app/domain/returns/refusals.ts'
import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { claimDirectly } from '#app/domain/stock/claim-directly.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Order, OrderLine, Prisma } from '@prisma/client'
import type { ReturnRow } from './return-rows.server.ts'
import type { Accepted } from './settle-return.server.ts'

type Unit = { readonly line: OrderLine; readonly quantity: number }

/**
 * I8: a new order of value 0 for the accepted units, linked to the one it replaces, on its way to Shopify like any
 * other. Its units are taken from stock now, all or none; its base is 0, so no commission arises from it.
 * Idempotent on: return (its order has no other replacement for it).
 */
export async function createReplacement(
  tx: Tx,
  row: ReturnRow,
  accepted: readonly Accepted[],
): Promise<Outcome<{ readonly orderId: string }, ReturnRefusal>> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: row.orderId }, include: { lines: true } })
  const units = accepted.flatMap(({ id, quantity }): Unit[] => {
    const line = order.lines.find((one) => one.id === row.lines.find((each) => each.id === id)?.orderLineId)
    return line && quantity > 0 ? [{ line, quantity }] : []
  })
  const id = newId('order')
  if (!(await takeUnits(tx, id, order, units))) return refuse('REPLACEMENT_SOLD_OUT')
  await tx.order.create({ data: await toOrder(tx, id, order, units) })
  await tx.orderPush.create({ data: { orderId: id, sourceIdentifier: id, state: 'new' } })
  const { shopId } = order
  await noteOrderEvent(tx, { orderId: id, shopId, key: 'placed', kind: 'placed', occurredAt: tx.now })
  await publish(tx, orderPlaced({ orderId: id }))
  return accept({ orderId: id })
}

/** Its own order id stands where a purchase has its checkout's: there is no checkout behind a replacement. */
async function takeUnits(
  tx: Tx,
  checkoutId: string,
  { shopperKey, shopId }: Order,
  units: readonly Unit[],
): Promise<boolean> {
  for (const { line, quantity } of units) {
    const { variantId } = line
    const claimed = variantId ? await claimDirectly(tx, { checkoutId, shopperKey, variantId, quantity }) : null
    if (claimed?.ok) continue
    await abandonPush(tx, { checkoutId, shopId })
    return false
  }
  return units.length > 0
}

async function toOrder(
  tx: Tx,
  id: string,
  order: Order,
  units: readonly Unit[],
): Promise<Prisma.OrderUncheckedCreateInput> {
  const { shopId, shopperKey, accountId, email, phone, locale, country, currency, shippingTitle, isTest } = order
  return {
    id, shopId, shopperKey, accountId, email, phone, locale, country, currency, shippingTitle, isTest,
    number: await freeNumber(tx),
    shippingAddress: order.shippingAddress ?? {},
    taxesIncluded: order.taxesIncluded,
    placedAt: tx.now,
    replacesOrderId: order.id,
    lines: { create: units.map(({ line, quantity }, position) => toLine(line, quantity, position)) },
  } // prettier-ignore
}

function toLine(line: OrderLine, quantity: number, position: number) {
  const { variantId, variantGid, productId, title, variantTitle, sku, imageUrl, currency, requiresShipping } = line
  const goods = { variantId, variantGid, productId, title, variantTitle, sku, imageUrl, currency, requiresShipping }
  return { id: newId('orderLine'), position, quantity, unitPriceMinor: 0n, ...goods }
}

async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = makeOrderNumber()
    if (!(await tx.order.findUnique({ where: { number }, select: { id: true } }))) return number
  }
}
