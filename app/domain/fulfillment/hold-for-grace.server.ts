import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { graceHoldHandle } from '#app/shopify/orders/grace-hold.server.ts'
import type { FulfillmentOrderAtShopify } from '#app/shopify/orders/read-order.server.ts'
import { holdForGraceJob } from './jobs.ts'
import { shopifyOrders, type ShopifyOrders } from './shopify-orders.server.ts'
import { storeFulfillmentOrders } from './store-fulfillment-orders.server.ts'

const routingMilliseconds = 5 * millisecondsPer.second
type Result = 'held' | 'refused'

/**
 * Asks Shopify to keep back every open fulfilment order of an order while the shopper may still change their mind. A
 * shop without the right to do so, or one that is packing already, goes on without a hold; cancelling stays free until
 * the end all the same. An answer that is lost is asked for again: our hold has a name, so there is one.
 * Idempotent on: (fulfilment order, handle).
 */
export async function holdForGrace(orderId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const order = await db.order.findUnique({ where: { id: orderId }, include: { shop: { select: { domain: true } } } })
  const orderGid = order?.shopifyOrderGid
  if (!order || !orderGid || order.graceHold !== 'asked' || !order.graceUntil || order.cancelledAt) return
  if (now() >= order.graceUntil) return
  const { domain } = order.shop
  const found = await shopify.listFulfillmentOrders(domain, orderGid)
  // Shopify routes an order a moment after it has taken it.
  if (!found || found.length === 0) return inTransaction('hold again', (tx) => waitForRouting(tx, orderId))
  const notes = `Vitrine: the shopper may still change or cancel this order until ${order.graceUntil.toISOString()}.`
  const results: Result[] = []
  for (const one of found.filter(isHoldable)) {
    const answer = await shopify.holdFulfillmentOrder(domain, { fulfillmentOrderGid: one.gid, notes })
    results.push(answer.ok ? 'held' : 'refused')
  }
  const seen = (await shopify.listFulfillmentOrders(domain, orderGid)) ?? found
  await inTransaction('record grace hold', (tx) => record(tx, orderId, results, seen))
}

function isHoldable({ status, requestStatus }: FulfillmentOrderAtShopify): boolean {
  return ['OPEN', 'ON_HOLD', 'SCHEDULED'].includes(status) && requestStatus === 'UNSUBMITTED'
}

function waitForRouting(tx: Tx, orderId: string): Promise<void> {
  return enqueue(tx, holdForGraceJob(orderId, addMilliseconds(tx.now, routingMilliseconds)))
}

async function record(
  tx: Tx,
  orderId: string,
  results: readonly Result[],
  seen: readonly FulfillmentOrderAtShopify[],
): Promise<void> {
  const hold = seen.flatMap((one) => one.holds).find((each) => each.isOurs && each.handle === graceHoldHandle)
  const isHeld = results.includes('held')
  const { count } = await tx.order.updateMany({
    where: { id: orderId, graceHold: 'asked' },
    data: { graceHold: isHeld ? 'held' : 'refused', graceHoldGid: hold?.gid ?? null },
  })
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } })
  await storeFulfillmentOrders(tx, order, seen)
  if (count === 0 || !isHeld) return
  await noteOrderEvent(tx, {
    orderId,
    shopId: order.shopId,
    key: 'graceHold',
    kind: 'held',
    source: 'vitrine',
    detail: { until: order.graceUntil?.toISOString() ?? '' },
    occurredAt: tx.now,
  })
}
