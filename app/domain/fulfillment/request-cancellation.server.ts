import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { applyCancellation } from '#app/domain/orders/apply-cancellation.server.ts'
import { applyDeletion } from '#app/domain/orders/apply-deletion.server.ts'
import { requestCancellationJob, settleBooksJob } from '#app/domain/orders/jobs.ts'
import { mailShopper } from '#app/domain/orders/mail-shopper.server.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { openProblem } from './open-problem.server.ts'
import { shopifyOrders, type ShopifyOrders } from './shopify-orders.server.ts'
import { isPaidInShopify } from '#app/domain/orders/paid-in-shopify.ts'

const lookAgainMilliseconds = 15_000

/**
 * Asks Shopify to cancel an order and learns from Shopify whether it did: cancelling is a job of its own there.
 * Idempotent on: order (Shopify answers a second request with "already cancelled").
 */
export async function requestCancellation(orderId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const order = await db.order.findUnique({
    where: { id: orderId },
    include: { shop: { select: { domain: true } }, push: true },
  })
  const orderGid = order?.shopifyOrderGid
  const paidAtShopify = order !== null && isPaidInShopify(order.mode)
  if (!order || !orderGid || (order.push?.state !== 'created' && !paidAtShopify)) return
  const isAlreadyOver = order.cancelledAt !== null && order.cancelledBy === 'merchant'
  if (isAlreadyOver || (!order.cancelledAt && !order.cancelRequestedAt)) return
  const { domain } = order.shop
  const answer = await shopify.cancelOrder(domain, {
    orderGid,
    reason: order.cancelRequestedBy === 'shopper' || order.cancelledBy === 'shopper' ? 'CUSTOMER' : 'OTHER',
    restock: true,
    givesMoneyBack: paidAtShopify,
    staffNote: `Vitrine ${order.number}`,
  })
  if (!answer.ok && answer.code === 'NOT_FOUND') {
    return inTransaction('nothing to cancel', (tx) => endDeleted(tx, order, orderGid))
  }
  if (!answer.ok) return inTransaction('cancellation declined', (tx) => recordDeclined(tx, orderId))
  if (order.cancelledAt) return inTransaction('books after cancellation', (tx) => enqueue(tx, settleBooksJob(orderId)))
  const state = await shopify.readOrder(domain, orderGid)
  await inTransaction('cancellation accepted', async (tx) => {
    if (state?.cancelledAt) {
      const { cancelledAt: at, cancelReason: reason } = state
      await applyCancellation(tx, order.shopId, { orderGid, at, reason })
    } else {
      await enqueue(tx, { ...requestCancellationJob(orderId), runAt: addMilliseconds(tx.now, lookAgainMilliseconds) })
    }
  })
}

/** Shopify has no such order any more: what was asked for has happened, unless something of it had left. */
async function endDeleted(tx: Tx, { id, shopId }: { id: string; shopId: string }, orderGid: string): Promise<void> {
  await applyDeletion(tx, shopId, { orderGid })
  const { cancelledAt } = await tx.order.findUniqueOrThrow({ where: { id }, select: { cancelledAt: true } })
  if (!cancelledAt) await recordDeclined(tx, id)
}

/** Too late: something has left. A shopper's wish ends here; money that must not be taken needs a person. */
async function recordDeclined(tx: Tx, orderId: string): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { checkout: { include: { payment: true } } },
  })
  if (order.cancelledAt || order.cancelRequestedBy !== 'shopper') {
    return openProblem(tx, { shopId: order.shopId, orderId, cause: 'CANCEL_REFUSED' })
  }
  await tx.order.update({
    where: { id: orderId },
    data: { cancelRequestedAt: null, cancelRequestedBy: null, cancelReason: null },
  })
  await noteOrderEvent(tx, {
    orderId,
    shopId: order.shopId,
    key: `cancelDeclined:${order.cancelRequestedAt?.toISOString() ?? ''}`,
    kind: 'cancelDeclined',
    occurredAt: tx.now,
  })
  await mailShopper(tx, orderId, 'cancelDeclined')
  if (order.checkout?.payment) await enqueue(tx, settlePaymentJob(order.checkout.payment.id))
}
