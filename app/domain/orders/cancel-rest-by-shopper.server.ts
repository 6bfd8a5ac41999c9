import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { isRestLate } from './cancel-window.ts'
import { endRest, isRestEnded } from './end-rest.server.ts'
import { lockOrder } from './internal/lock-order.server.ts'
import { orderDetailInclude } from './internal/order-rows.server.ts'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { stateOf } from './internal/to-facts.ts'
import { viewPolicyFor } from './internal/view-policy.server.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import { normalizeOrderNumber } from './order-number.ts'
import type { OrderRefusal } from './refusals.ts'

const note = 'Cancelled by the shopper: not shipped in time'

/**
 * I10: a part of the order has left and the rest has missed its day: the shopper gives up the rest alone and is paid
 * back for it; what is on its way stays theirs. Only what was paid to us: Shopify gives back what it took itself.
 * Refusals: ORDER_NOT_FOUND, ALREADY_CANCELLED, CANCELLATION_UNDER_WAY, ALREADY_SHIPPED (all of it), REST_STAYS (it is
 * not late yet, or nothing was paid for it).
 * Idempotent on: order (the refund's key).
 */
export async function cancelRestByShopper(
  input: OrderOwner & { readonly number: string },
): Promise<Outcome<{ readonly done: 'restCancelled' }, OrderRefusal>> {
  return inTransaction('cancel rest by shopper', async (tx) => {
    const number = normalizeOrderNumber(input.number)
    const found = await tx.order.findFirst({ where: { number, OR: ownedBy(input) }, select: { id: true } })
    const order = found && (await lockOrder(tx, found.id))
    if (!order) return refuse('ORDER_NOT_FOUND')
    if (order.cancelledAt) return refuse('ALREADY_CANCELLED')
    if (order.cancelRequestedAt) return refuse('CANCELLATION_UNDER_WAY')
    if (await isRestEnded(tx, order.id)) return accept({ done: 'restCancelled' })
    const { isLate, isAllSent } = await judge(tx, order.id)
    const isEnded = isLate && (await endRest(tx, order.id, note))
    if (!isEnded) return refuse(isAllSent ? 'ALREADY_SHIPPED' : 'REST_STAYS')
    await noteOrderEvent(tx, {
      orderId: order.id,
      shopId: order.shopId,
      key: 'restCancelled',
      kind: 'restCancelled',
      occurredAt: tx.now,
    })
    return accept({ done: 'restCancelled' })
  })
}

async function judge(tx: Tx, orderId: string): Promise<{ isLate: boolean; isAllSent: boolean }> {
  const row = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include: orderDetailInclude })
  const policy = await viewPolicyFor(tx, row, tx.now)
  const state = stateOf(row, policy)
  return {
    isLate: isRestLate(row, state, tx.now),
    isAllSent: state === 'shipped' || state === 'delivered' || state === 'completed',
  }
}
