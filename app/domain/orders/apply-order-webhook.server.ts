import { hasStorefrontOrderToCome } from '#app/domain/checkout/claim-storefront-checkout.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import {
  fulfillmentEventPayload,
  fulfillmentOrderPayload,
  fulfillmentPayload,
} from '#app/shopify/webhooks/fulfillment.ts'
import { orderDeletePayload, orderEditedPayload, orderPayload } from '#app/shopify/webhooks/order.ts'
import { refundPayload } from '#app/shopify/webhooks/refund.ts'
import { applyDeletion } from './apply-deletion.server.ts'
import { applyFulfillmentEvent } from './apply-fulfillment-event.server.ts'
import { applyFulfillmentOrder } from './apply-fulfillment-order.server.ts'
import { applyFulfillment } from './apply-fulfillment.server.ts'
import { applyOrderUpdate } from './apply-order-update.server.ts'
import { applyRefund } from './apply-refund.server.ts'
import type { Applied } from './applied.ts'
import { lockOrderByGid } from './internal/lock-order.server.ts'
import { creatorsOfShopSql, orderOnItsWaySql } from './internal/news-to-come.sql.ts'
import { rereadOrderJob } from './jobs.ts'
import { listParked, markApplied, parkEvent } from './parked-events.server.ts'
import { wholeOrderTopics } from './take-in-storefront-order.server.ts'
import { toSnapshot } from './to-snapshot.ts'

export type OrderWebhook = { readonly shopId: string; readonly topic: string; readonly payload: JsonObject }

type Read = { orderGid: string | null; key: string; apply: (tx: Tx, shopId: string) => Promise<Applied> }

/** Topics about orders that already exist, and how to read them. Keys tell one piece of news from another. */
function readWebhook(topic: string, payload: JsonObject): Read | null {
  if (/^orders\/(create|updated|paid|cancelled|fulfilled|partially_fulfilled)$/.test(topic)) {
    const notice = orderPayload.parse(payload)
    const key = `order:${notice.updatedAt.toISOString()}:${notice.cancelledAt ? 'cancelled' : 'alive'}`
    return { orderGid: notice.gid, key, apply: (tx, shopId) => applyOrderUpdate(tx, shopId, toSnapshot(notice)) }
  }
  switch (topic) {
    case 'orders/edited': {
      const { orderGid, committedAt } = orderEditedPayload.parse(payload)
      const key = `edited:${committedAt?.toISOString() ?? ''}`
      return { orderGid, key, apply: (tx, shopId) => rereadEdited(tx, shopId, orderGid) }
    }
    case 'orders/delete': {
      const { orderGid } = orderDeletePayload.parse(payload)
      return { orderGid, key: 'deleted', apply: (tx, shopId) => applyDeletion(tx, shopId, { orderGid }) }
    }
    case 'refunds/create': {
      const notice = refundPayload.parse(payload)
      return { orderGid: notice.orderGid, key: notice.gid, apply: (tx, shopId) => applyRefund(tx, shopId, notice) }
    }
    case 'fulfillments/create':
    case 'fulfillments/update': {
      const notice = fulfillmentPayload.parse(payload)
      const key = `${notice.gid}:${notice.updatedAt.toISOString()}:${notice.status}:${notice.shipmentStatus ?? ''}`
      return { orderGid: notice.orderGid, key, apply: (tx, shopId) => applyFulfillment(tx, shopId, notice) }
    }
    case 'fulfillment_events/create': {
      const notice = fulfillmentEventPayload.parse(payload)
      return {
        orderGid: notice.orderGid,
        key: notice.gid,
        apply: (tx, shopId) => applyFulfillmentEvent(tx, shopId, notice),
      }
    }
    default:
      return /^fulfillment_(orders|holds)\//.test(topic) ? readFulfillmentOrder(topic, payload) : null
  }
}

function readFulfillmentOrder(topic: string, payload: JsonObject): Read {
  const notice = fulfillmentOrderPayload.parse(payload)
  return { orderGid: null, key: topic, apply: (tx, shopId) => applyFulfillmentOrder(tx, shopId, notice) }
}

/**
 * One notice of Shopify about an order of ours, in whatever order and however often it comes. News that comes too
 * early is parked (D13); news about orders that are not ours is ignored.
 * Idempotent on: what each applier is idempotent on; parked news on its key.
 */
export async function applyOrderWebhook(
  tx: Tx,
  { shopId, topic, payload }: OrderWebhook,
): Promise<Applied | 'ignored'> {
  const read = readWebhook(topic, payload)
  if (!read) return 'ignored'
  // Asked before the order is looked for: whoever finishes a push in between makes the order findable.
  const mayBeOurs = (await hasOrderOnItsWay(tx, shopId)) || (await mayBePartOfStorefrontOrder(tx, shopId, topic))
  const applied = await read.apply(tx, shopId)
  if (read.orderGid === null) return applied
  if (applied === 'applied') {
    await applyParked(tx, shopId, read.orderGid)
    return applied
  }
  const isKnown = (await lockOrderByGid(tx, shopId, read.orderGid)) !== null
  if (!mayBeOurs && !isKnown) return 'ignored'
  await parkEvent(tx, { shopId, orderGid: read.orderGid, key: `${topic}:${read.key}`, topic, payload })
  return applied
}

/**
 * D13: applies what waited for this order, or for a parcel of it. One piece may be what an earlier one waits for, so
 * they are tried again as long as any of them finds its subject.
 */
export async function applyParked(tx: Tx, shopId: string, orderGid: string): Promise<void> {
  let found = true
  while (found) {
    found = false
    for (const event of await listParked(tx, shopId, orderGid)) {
      const applied = await readWebhook(event.topic, event.payload)?.apply(tx, shopId)
      if (applied === 'waiting') continue
      await markApplied(tx, event)
      found = true
    }
  }
}

async function hasOrderOnItsWay(tx: Tx, shopId: string): Promise<boolean> {
  return (await sql(tx, orderOnItsWaySql, [shopId])).length > 0
}

/**
 * News of an order that Shopify was paid for; an order told whole would have joined by itself. A creator may bring a sale
 * to the shop's own storefront at any time.
 */
async function mayBePartOfStorefrontOrder(tx: Tx, shopId: string, topic: string): Promise<boolean> {
  if (wholeOrderTopics.test(topic)) return false
  return (await hasStorefrontOrderToCome(tx, shopId)) || (await hasCreators(tx, shopId))
}

async function hasCreators(tx: Tx, shopId: string): Promise<boolean> {
  return (await sql(tx, creatorsOfShopSql, [shopId])).length > 0
}

async function rereadEdited(tx: Tx, shopId: string, orderGid: string): Promise<Applied> {
  const order = await lockOrderByGid(tx, shopId, orderGid)
  if (!order) return 'waiting'
  await enqueue(tx, rereadOrderJob(order.id))
  return 'applied'
}
