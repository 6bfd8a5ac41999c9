import { announceOrder, noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { troubleOf } from '#app/domain/orders/order-state.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays, latest } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { graceHoldHandle } from '#app/shopify/orders/grace-hold.server.ts'
import type { FulfillmentOrderAtShopify } from '#app/shopify/orders/read-order.server.ts'
import type { Order } from '@prisma/client'
import { openProblem, resolveProblems } from './open-problem.server.ts'

type Told = FulfillmentOrderAtShopify

/**
 * Takes over what Shopify's fulfilment orders say: what is left to send and from where, what keeps it back, until when
 * it has to leave. Splits, moves and merges need nothing more, because each is read whole. A word nobody knows (I1) and
 * a warehouse that will not send it are in the merchant's inbox until that has changed.
 * Idempotent on: (fulfilment order gid, Shopify's updatedAt); older readings change nothing.
 */
export async function storeFulfillmentOrders(tx: Tx, order: Order, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  const lines = await tx.orderLine.findMany({
    where: { orderId: order.id, shopifyLineGid: { not: null } },
    select: { id: true, shopifyLineGid: true },
  })
  const lineIds = new Map(lines.map((line) => [line.shopifyLineGid, line.id]))
  for (const one of told) {
    if (!(await storeOne(tx, order.id, one))) continue
    await storeLines(tx, one, lineIds)
    await storeHolds(tx, order, one)
  }
  await followSchedule(tx, order)
  await raiseTrouble(tx, order)
  await announceOrder(tx, { orderId: order.id, shopId: order.shopId, kind: 'fulfillment' })
}

async function storeOne(tx: Tx, orderId: string, one: Told): Promise<boolean> {
  const { gid: shopifyGid, status, requestStatus, locationName, locationGid } = one
  const { updatedAt, fulfillAt, fulfillBy, deliveryMethod } = one
  const where = { status, requestStatus, locationName, locationGid }
  const facts = { ...where, updatedAt, fulfillAt, fulfillBy, deliveryMethod }
  const added = await tx.fulfillmentOrder.createMany({
    data: [{ shopifyGid, orderId, ...facts }],
    skipDuplicates: true,
  })
  if (added.count === 1) return true
  const changed = await tx.fulfillmentOrder.updateMany({
    where: { shopifyGid, orderId, updatedAt: { lte: updatedAt } },
    data: facts,
  })
  return changed.count === 1
}

async function storeLines(tx: Tx, one: Told, lineIds: ReadonlyMap<string | null, string>): Promise<void> {
  const kept = one.lines.map((line) => line.gid)
  await tx.fulfillmentOrderLine.deleteMany({ where: { fulfillmentOrderGid: one.gid, shopifyGid: { notIn: kept } } })
  for (const { gid: shopifyGid, lineGid, total: totalQuantity, remaining: remainingQuantity } of one.lines) {
    const orderLineId = lineIds.get(lineGid)
    if (!orderLineId) continue
    const facts = { fulfillmentOrderGid: one.gid, orderLineId, totalQuantity, remainingQuantity }
    await tx.fulfillmentOrderLine.upsert({
      where: { shopifyGid },
      create: { shopifyGid, ...facts },
      update: facts,
    })
  }
}

async function storeHolds(tx: Tx, order: Order, one: Told): Promise<void> {
  const kept = one.holds.map((hold) => hold.gid)
  await tx.fulfillmentHold.updateMany({
    where: { fulfillmentOrderGid: one.gid, shopifyGid: { notIn: kept }, releasedAt: null },
    data: { releasedAt: tx.now },
  })
  for (const { gid: shopifyGid, reason, notes, handle, isOurs: isByUs } of one.holds) {
    const isOurs = isByUs && handle === graceHoldHandle
    const facts = { fulfillmentOrderGid: one.gid, reason, notes, isOurs, releasedAt: null }
    await tx.fulfillmentHold.upsert({
      where: { shopifyGid },
      create: { shopifyGid, ...facts, heldAt: tx.now },
      update: facts,
    })
    if (isOurs) continue
    // The shopper reads that it is held; why is between the merchant and Shopify.
    await noteOrderEvent(tx, {
      orderId: order.id,
      shopId: order.shopId,
      key: `held:${shopifyGid}`,
      kind: 'held',
      source: 'merchant',
      detail: { reason },
      occurredAt: tx.now,
    })
  }
}

/** I10: what is planned for a later day (a pre-order) cannot have missed an earlier one. */
async function followSchedule(tx: Tx, order: Order): Promise<void> {
  if (!order.shipBy) return
  const planned = await tx.fulfillmentOrder.findMany({
    where: { orderId: order.id, status: 'SCHEDULED', fulfillAt: { gt: tx.now } },
    select: { fulfillAt: true },
  })
  const fulfillAt = planned.flatMap((one) => one.fulfillAt ?? [])
  if (fulfillAt.length === 0) return
  const { values } = await policyAt(tx, { market: order.country, at: order.placedAt })
  const [shipBy, cancelBy] = [values.orders.shipWithinDays, values.orders.autoCancelDays].map((days) =>
    addDays(latest(...fulfillAt), days),
  )
  if (!shipBy || shipBy <= order.shipBy) return
  await tx.order.update({ where: { id: order.id }, data: { shipBy, ...(cancelBy ? { cancelBy } : {}) } })
}

async function raiseTrouble(tx: Tx, order: Order): Promise<void> {
  const { id: orderId, shopId } = order
  const stored = await tx.fulfillmentOrder.findMany({ where: { orderId } })
  for (const [trouble, cause] of [
    ['unknown', 'FULFILLMENT_UNKNOWN'],
    ['refused', 'FULFILLMENT_REFUSED'],
  ] as const) {
    const found = stored.find((one) => troubleOf(one) === trouble)
    if (!found || order.cancelledAt) await resolveProblems(tx, orderId, 'CLEARED', [cause])
    else {
      const { status, requestStatus, locationName } = found
      await openProblem(tx, { shopId, orderId, cause, detail: { status, requestStatus, locationName } })
    }
  }
}
