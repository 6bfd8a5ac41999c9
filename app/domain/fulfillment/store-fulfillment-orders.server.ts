import { announceOrder, noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { troubleOf } from '#app/domain/orders/order-state.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays, latest } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { graceHoldHandle } from '#app/shopify/orders/grace-hold.server.ts'
import type { FulfillmentOrderAtShopify } from '#app/shopify/orders/read-order.server.ts'
import type { Order } from '@prisma/client'
import {
  fulfillmentOrdersOfSql,
  linesAtShopifySql,
  storeFulfillmentLinesSql,
  storeFulfillmentOrderSql,
  storeHoldsSql,
} from './internal/store-fulfillment-orders.sql.ts'
import { openProblem, resolveProblems } from './open-problem.server.ts'

type Told = FulfillmentOrderAtShopify
type Stored = {
  readonly status: string
  readonly requestStatus: string
  readonly locationName: string | null
  readonly fulfillAt: Date | null
}

/**
 * Takes over what Shopify's fulfilment orders say: what is left to send and from where, what keeps it back, until when
 * it has to leave. Splits, moves and merges need nothing more, because each is read whole. A word nobody knows (I1) and
 * a warehouse that will not send it are in the merchant's inbox until that has changed.
 * Idempotent on: (fulfilment order gid, Shopify's updatedAt); older readings change nothing.
 */
export async function storeFulfillmentOrders(tx: Tx, order: Order, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  const lines = await sql<{ id: string; shopifyLineGid: string }>(tx, linesAtShopifySql, [order.id])
  const lineIds = new Map(lines.map((line) => [line.shopifyLineGid, line.id]))
  for (const one of told) {
    if (!(await storeOne(tx, order.id, one))) continue
    await storeLines(tx, one, lineIds)
    await storeHolds(tx, order, one)
  }
  const stored = await sql<Stored>(tx, fulfillmentOrdersOfSql, [order.id])
  await followSchedule(tx, order, stored)
  await raiseTrouble(tx, order, stored)
  await announceOrder(tx, { orderId: order.id, shopId: order.shopId, kind: 'fulfillment' })
}

async function storeOne(tx: Tx, orderId: string, one: Told): Promise<boolean> {
  const { gid: shopifyGid, status, requestStatus, locationName, locationGid } = one
  const { updatedAt, fulfillAt, fulfillBy, deliveryMethod } = one
  const where = { status, requestStatus, locationName, locationGid }
  const facts = { shopifyGid, ...where, updatedAt, fulfillAt, fulfillBy, deliveryMethod }
  const stored = await sql(tx, storeFulfillmentOrderSql, [orderId, JSON.stringify(facts)])
  return stored.length === 1
}

async function storeLines(tx: Tx, one: Told, lineIds: ReadonlyMap<string, string>): Promise<void> {
  const lines = one.lines.flatMap(
    ({ gid: shopifyGid, lineGid, total: totalQuantity, remaining: remainingQuantity }) => {
      const orderLineId = lineIds.get(lineGid)
      return orderLineId ? [{ shopifyGid, orderLineId, totalQuantity, remainingQuantity }] : []
    },
  )
  await sql(tx, storeFulfillmentLinesSql, [one.gid, JSON.stringify(lines), one.lines.map(({ gid }) => gid)])
}

async function storeHolds(tx: Tx, order: Order, one: Told): Promise<void> {
  const holds = one.holds.map(({ gid: shopifyGid, reason, notes, handle, isOurs: isByUs }) => {
    return { shopifyGid, reason, notes, isOurs: isByUs && handle === graceHoldHandle }
  })
  await sql(tx, storeHoldsSql, [one.gid, JSON.stringify(holds), tx.now])
  for (const { shopifyGid, reason, isOurs } of holds) {
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
async function followSchedule(tx: Tx, order: Order, stored: readonly Stored[]): Promise<void> {
  if (!order.shipBy) return
  const planned = stored.filter(({ status, fulfillAt }) => status === 'SCHEDULED' && fulfillAt && fulfillAt > tx.now)
  const fulfillAt = planned.flatMap((one) => one.fulfillAt ?? [])
  if (fulfillAt.length === 0) return
  const { values } = await policyAt(tx, { market: order.country, at: order.placedAt })
  const [shipBy, cancelBy] = [values.orders.shipWithinDays, values.orders.autoCancelDays].map((days) =>
    addDays(latest(...fulfillAt), days),
  )
  if (!shipBy || shipBy <= order.shipBy) return
  await tx.order.update({ where: { id: order.id }, data: { shipBy, ...(cancelBy ? { cancelBy } : {}) } })
}

async function raiseTrouble(tx: Tx, order: Order, stored: readonly Stored[]): Promise<void> {
  const { id: orderId, shopId } = order
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
