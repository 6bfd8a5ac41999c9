import { reached } from '#app/domain/checkout/money-steps.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { ShopifyRejected, ShopifyRevoked, ShopifyUnreachable } from '#app/shopify/http/faults.ts'
import type { CreatedOrder, CreateOrderRefusal } from '#app/shopify/orders/create-order.server.ts'
import { creatorsOf } from './internal/creators-of.server.ts'
import { leasePush, type LeasedPush } from './internal/lease-push.server.ts'
import { recordAbsence, recordUnanswered } from './internal/record-absence.server.ts'
import { recordRefusal } from './internal/record-refusal.server.ts'
import { orderForShopify } from './internal/order-for-shopify.ts'
import { replacementNote } from './internal/replacement-note.server.ts'
import { sampleFacts } from './internal/sample-facts.server.ts'
import { recordCreated } from './record-created.server.ts'
import { shopifyOrders, type ShopifyOrders } from './shopify-orders.server.ts'

/**
 * Money flow steps 5 to 7: the exactly-once way of an order into Shopify, whose orderCreate is not idempotent.
 * new -> sending (lease) -> created | failed | unknown; unknown is looked up by our reference until it is certain.
 * Idempotent on: order (lease, reference, unique gid).
 */
export async function pushOrder(orderId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const lease = await inTransaction('lease push', (tx) => leasePush(tx, orderId))
  if (!lease) return
  reached('push leased', orderId)
  if (lease.task === 'send') await send(lease.push, shopify)
  else await lookUp(lease.push, shopify)
}

async function send(push: LeasedPush, shopify: ShopifyOrders): Promise<void> {
  const creators = await creatorsOf(db, push.order)
  const told = orderForShopify(push, push.customLines ? await goneVariants(push) : null, creators)
  // Shopify takes no order from the future, however far its clock is behind ours.
  const note = await replacementNote(db, push.order)
  const sample = await sampleFacts(db, push.order)
  const order = { ...told, placedAt: earliest(told.placedAt, now()), note, ...sample }
  let answer: Outcome<CreatedOrder, CreateOrderRefusal>
  try {
    answer = await shopify.createOrder(push.order.shop.domain, order)
  } catch (cause) {
    return recordFault(push, cause)
  }
  if (!answer.ok) {
    const { code, detail } = answer
    return inTransaction('record refusal', (tx) => recordRefusal(tx, push.orderId, code, detail))
  }
  reached('order created in Shopify', push.orderId)
  await settle(push.orderId, answer.value)
}

function earliest(one: Date, other: Date): Date {
  return one < other ? one : other
}

async function lookUp(push: LeasedPush, shopify: ShopifyOrders): Promise<void> {
  let found: CreatedOrder | null
  try {
    // A shop that does not answer is asked again by the push's own clock: no worker stands and waits for it.
    found = await shopify.findOrderByReference(push.order.shop.domain, push.sourceIdentifier, { retry: false })
  } catch (cause) {
    return recordFault(push, cause)
  }
  if (found) await settle(push.orderId, found)
  else await inTransaction('record absence', (tx) => recordAbsence(tx, push.orderId))
}

async function settle(orderId: string, created: CreatedOrder): Promise<void> {
  await inTransaction('record order in Shopify', (tx) => recordCreated(tx, orderId, created))
  reached('push recorded', orderId)
}

/** A fault we cannot name stays in the lease: when it runs out, the order is looked up. */
async function recordFault(push: LeasedPush, cause: unknown): Promise<void> {
  const { orderId } = push
  if (cause instanceof ShopifyUnreachable) {
    const mayExist = push.state === 'unknown' || cause.outcome === 'unknown'
    log.warn({ orderId, cause: cause.message, mayExist }, 'Shopify did not answer about an order')
    return inTransaction('record silence', (tx) => recordUnanswered(tx, orderId, { mayExist }))
  }
  const problem =
    cause instanceof ShopifyRevoked ? 'SHOP_ACCESS_LOST' : cause instanceof ShopifyRejected ? 'ORDER_REFUSED' : null
  if (!problem) throw cause
  log.error({ orderId, cause: cause instanceof Error ? cause.message : 'unknown' }, 'Shopify turned an order away')
  const mayExist = push.state === 'unknown'
  await inTransaction('record rejection', (tx) => recordUnanswered(tx, orderId, { mayExist, problem }))
}

/** Which variants Shopify no longer has; if the catalog has not noticed yet, every line is sold by its snapshot. */
async function goneVariants({ order }: LeasedPush): Promise<ReadonlySet<string> | 'all'> {
  const variantIds = order.lines.flatMap((line) => line.variantId ?? [])
  const gone = await db.variant.findMany({
    where: { id: { in: variantIds }, OR: [{ deletedAt: { not: null } }, { product: { deletedAt: { not: null } } }] },
    select: { shopifyGid: true },
  })
  return gone.length > 0 ? new Set(gone.map((variant) => variant.shopifyGid)) : 'all'
}
