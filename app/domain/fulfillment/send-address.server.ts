import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Order } from '@prisma/client'
import { addressForShopify } from './internal/address-for-shopify.ts'
import { releaseGraceHoldJob } from './jobs.ts'
import { openProblem, resolveProblems } from './open-problem.server.ts'
import { shopifyOrders, type ShopifyOrders } from './shopify-orders.server.ts'

/**
 * Tells Shopify where an order goes after the shopper changed the address. Asked again until it was answered; a no is a
 * problem for the merchant, and the order stays held until it is settled.
 * Idempotent on: (order, addressChangedAt).
 */
export async function sendAddress(orderId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const order = await db.order.findUnique({
    where: { id: orderId },
    include: { shop: { select: { domain: true } }, push: { select: { state: true } } },
  })
  const { shopifyOrderGid: orderGid, addressChangedAt: changedAt } = order ?? {}
  if (!order || !orderGid || !changedAt || order.push?.state !== 'created' || order.cancelledAt) return
  if (order.addressSentAt && order.addressSentAt >= changedAt) return
  const address = addressForShopify(order.shippingAddress, order.phone)
  if (!address) return inTransaction('address unusable', (tx) => recordRefused(tx, order))
  const answer = await shopify.updateOrderAddress(order.shop.domain, { orderGid, address })
  await inTransaction('address told', (tx) =>
    answer.ok ? recordSent(tx, order, changedAt) : recordRefused(tx, order, String(answer.detail.message ?? '')),
  )
}

/** `changedAt`: of the address that was sent. A later one is still to come, with a job of its own. */
async function recordSent(tx: Tx, { id, shopId }: Order, changedAt: Date): Promise<void> {
  await tx.order.update({ where: { id }, data: { addressSentAt: changedAt } })
  await resolveProblems(tx, id, 'SENT', ['ADDRESS_NOT_SENT'])
  await noteOrderEvent(tx, {
    orderId: id,
    shopId,
    key: `addressSent:${changedAt.toISOString()}`,
    kind: 'addressSent',
    source: 'shopify',
    occurredAt: tx.now,
  })
  await enqueue(tx, releaseGraceHoldJob(id, (await graceEnd(tx, id)) ?? tx.now))
}

async function graceEnd(tx: Tx, id: string): Promise<Date | null> {
  const found = await tx.order.findUniqueOrThrow({ where: { id }, select: { graceUntil: true } })
  return found.graceUntil && found.graceUntil > tx.now ? found.graceUntil : null
}

async function recordRefused(tx: Tx, { id: orderId, shopId }: Order, message = ''): Promise<void> {
  await openProblem(tx, { shopId, orderId, cause: 'ADDRESS_NOT_SENT', detail: message ? { message } : {} })
}
