import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Order } from '@prisma/client'
import { recordCancellation } from './apply-cancellation.server.ts'
import { cancellableUntil } from './cancel-window.ts'
import { lockOrder } from './internal/lock-order.server.ts'
import { orderFactsInclude } from './internal/order-rows.server.ts'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { stateOf } from './internal/to-facts.ts'
import { viewPolicyFor } from './internal/view-policy.server.ts'
import { requestCancellationJob } from './jobs.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import { normalizeOrderNumber } from './order-number.ts'
import type { OrderRefusal } from './refusals.ts'

type Cancelled = Outcome<{ readonly done: 'cancelled' | 'requested' }, OrderRefusal>

/**
 * The shopper changes their mind inside the grace time, or gives up after the merchant has missed the ship-by day (I10). An order that never left ends at once; one that Shopify has,
 * or may have, ends when Shopify says so, because a parcel may be leaving right now.
 * Idempotent on: order (asked for once).
 */
export async function cancelByShopper(input: OrderOwner & { readonly number: string }): Promise<Cancelled> {
  return inTransaction('cancel by shopper', async (tx) => {
    const number = normalizeOrderNumber(input.number)
    const found = await tx.order.findFirst({ where: { number, OR: ownedBy(input) }, select: { id: true } })
    const order = found && (await lockOrder(tx, found.id))
    if (!order) return refuse('ORDER_NOT_FOUND')
    const refusal = await whyNot(tx, order)
    return refusal ?? cancelLocked(tx, order)
  })
}

async function whyNot(tx: Tx, order: Order) {
  if (order.cancelledAt) return refuse('ALREADY_CANCELLED')
  if (order.cancelRequestedAt) return refuse('CANCELLATION_UNDER_WAY')
  const row = await tx.order.findUniqueOrThrow({ where: { id: order.id }, include: orderFactsInclude })
  const policy = await viewPolicyFor(tx, order, tx.now)
  const state = stateOf(row, policy)
  if (cancellableUntil(order, state, policy)) return null
  const isMoving = ['inFulfilment', 'partiallyShipped', 'shipped', 'delivered', 'completed'].includes(state)
  return isMoving ? refuse('ALREADY_SHIPPED') : refuse('GRACE_OVER', { minutes: policy.graceMinutes })
}

/** What a free cancellation does, once it is certain that it is free. The order is locked. */
export async function cancelLocked(tx: Tx, order: Order): Promise<Cancelled> {
  // Only a push that never began, or ended with a no, is certain not to be in Shopify.
  const { count } = await tx.orderPush.updateMany({
    where: { orderId: order.id, OR: [{ state: 'failed' }, { state: 'new' }] },
    data: { state: 'failed', failure: 'CANCELLED', leasedUntil: null, settledAt: tx.now },
  })
  if (count === 1) {
    if (order.checkoutId) await abandonPush(tx, { checkoutId: order.checkoutId, shopId: order.shopId })
    await recordCancellation(tx, order, { at: tx.now, reason: 'customer', by: 'shopper' })
    return accept({ done: 'cancelled' })
  }
  await tx.order.update({ where: { id: order.id }, data: { cancelRequestedAt: tx.now, cancelRequestedBy: 'shopper' } })
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `cancelRequested:${tx.now.toISOString()}`,
    kind: 'cancelRequested',
    occurredAt: tx.now,
  })
  // Too early for an order still on its way; then the push asks for it on arrival.
  await enqueue(tx, requestCancellationJob(order.id))
  return accept({ done: 'requested' })
}
