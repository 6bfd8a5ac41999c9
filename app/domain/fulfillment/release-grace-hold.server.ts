import { sendAddressJob } from '#app/domain/orders/jobs.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { graceHoldHandle } from '#app/shopify/orders/grace-hold.server.ts'
import type { FulfillmentOrderAtShopify } from '#app/shopify/orders/read-order.server.ts'
import type { Order } from '@prisma/client'
import { openProblem, resolveProblems } from './open-problem.server.ts'
import { shopifyOrders, type ShopifyOrders } from './shopify-orders.server.ts'
import { storeFulfillmentOrders } from './store-fulfillment-orders.server.ts'

/**
 * The end of the grace time: Shopify may send the order. It is kept back a little longer only while a changed address
 * has not reached Shopify or a cancellation is being decided, so that nothing leaves for the wrong place. What holds
 * others have put on it stay.
 * Idempotent on: hold.
 */
export async function releaseGraceHold(orderId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const order = await db.order.findUnique({ where: { id: orderId }, include: { shop: { select: { domain: true } } } })
  const orderGid = order?.shopifyOrderGid
  if (!order || !orderGid || !['asked', 'held'].includes(order.graceHold)) return
  if (order.cancelledAt) return inTransaction('end grace hold', (tx) => end(tx, order, []))
  if (order.graceUntil && now() < order.graceUntil) return
  if (isUnsettled(order)) return inTransaction('wait with release', (tx) => wait(tx, order))
  const { domain } = order.shop
  const found = (await shopify.listFulfillmentOrders(domain, orderGid)) ?? []
  for (const one of found) {
    for (const hold of one.holds.filter((each) => each.isOurs && each.handle === graceHoldHandle)) {
      const answer = await shopify.releaseFulfillmentHold(domain, { fulfillmentOrderGid: one.gid, holdGid: hold.gid })
      if (!answer.ok) return inTransaction('grace hold stays', (tx) => recordStuck(tx, order))
    }
  }
  const seen = (await shopify.listFulfillmentOrders(domain, orderGid)) ?? []
  await inTransaction('release grace hold', (tx) => end(tx, order, seen))
}

function isUnsettled({ cancelRequestedAt, addressChangedAt, addressSentAt }: Order): boolean {
  return cancelRequestedAt !== null || (addressChangedAt !== null && (addressSentAt ?? new Date(0)) < addressChangedAt)
}

/** The sweep asks again every minute; an address that Shopify refused waits for a person. */
async function wait(tx: Tx, { id, addressChangedAt }: Order): Promise<void> {
  const isRefused =
    (await tx.problem.count({ where: { orderId: id, cause: 'ADDRESS_NOT_SENT', resolvedAt: null } })) > 0
  if (addressChangedAt && !isRefused) await enqueue(tx, sendAddressJob(id))
}

async function recordStuck(tx: Tx, { id: orderId, shopId }: Order): Promise<void> {
  await openProblem(tx, { shopId, orderId, cause: 'HOLD_NOT_RELEASED' })
}

async function end(tx: Tx, order: Order, seen: readonly FulfillmentOrderAtShopify[]): Promise<void> {
  const { count } = await tx.order.updateMany({
    where: { id: order.id, graceHold: { in: ['asked', 'held'] } },
    data: { graceHold: order.graceHold === 'held' ? 'released' : 'none' },
  })
  await storeFulfillmentOrders(tx, order, seen)
  await resolveProblems(tx, order.id, 'RELEASED', ['HOLD_NOT_RELEASED'])
  if (count === 0 || order.graceHold !== 'held' || order.cancelledAt) return
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: 'graceReleased',
    kind: 'released',
    source: 'vitrine',
    occurredAt: tx.now,
  })
}
