import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { Order } from '@prisma/client'
import { cancelLocked } from './cancel-by-shopper.server.ts'
import { cancellableUntil, isUnsent } from './cancel-window.ts'
import { lockOrder } from './internal/lock-order.server.ts'
import { orderFactsInclude } from './internal/order-rows.server.ts'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { stateOf } from './internal/to-facts.ts'
import { viewPolicyFor } from './internal/view-policy.server.ts'
import { mailShopAboutCancel } from './mail-shop.server.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import { normalizeOrderNumber } from './order-number.ts'
import type { OrderRefusal } from './refusals.ts'

/** Why a shopper does not want it any more. Closed list; `ui/messages/orders.ts` puts each into words. */
export const cancelReasons = ['changedMind', 'orderedTwice', 'tooSlow', 'foundCheaper', 'wrongItem', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

export type AskToCancel = OrderOwner & {
  readonly number: string
  readonly reason: CancelReason
  /** At most 500 characters are kept. */
  readonly note?: string
}
type Asked = Outcome<{ readonly done: 'cancelled' | 'requested' | 'asked' }, OrderRefusal>

/**
 * I6: the shopper wants out after the grace time. The merchant answers in the policy's hours (48), else it is granted
 * if nothing was sent. Where cancelling is free (grace time, ship-by missed) nobody has to be asked and it is done.
 * `asked`: waits for the merchant. Refusals: ORDER_NOT_FOUND, ALREADY_CANCELLED, CANCELLATION_UNDER_WAY,
 * ALREADY_SHIPPED, ALREADY_DECLINED.
 * Idempotent on: order (one open request; asking again changes nothing).
 */
export async function askToCancel(input: AskToCancel): Promise<Asked> {
  return inTransaction('ask to cancel', async (tx) => {
    const number = normalizeOrderNumber(input.number)
    const found = await tx.order.findFirst({ where: { number, OR: ownedBy(input) }, select: { id: true } })
    const order = found && (await lockOrder(tx, found.id))
    if (!order) return refuse('ORDER_NOT_FOUND')
    if (order.cancelledAt) return refuse('ALREADY_CANCELLED')
    if (order.cancelRequestedAt) return refuse('CANCELLATION_UNDER_WAY')
    const row = await tx.order.findUniqueOrThrow({ where: { id: order.id }, include: orderFactsInclude })
    const policy = await viewPolicyFor(tx, order, tx.now)
    const state = stateOf(row, policy)
    if (cancellableUntil(order, state, policy)) return cancelLocked(tx, order)
    return isUnsent(state) ? ask(tx, order, input) : refuse('ALREADY_SHIPPED')
  })
}

async function ask(tx: Tx, order: Order, { reason, note }: AskToCancel): Promise<Asked> {
  const earlier = await tx.cancelRequest.findFirst({
    where: { orderId: order.id },
    orderBy: { requestedAt: 'desc' },
  })
  if (earlier && earlier.answeredAt === null) return accept({ done: 'asked' })
  if (earlier?.answer === 'declined') return refuse('ALREADY_DECLINED')
  const { values } = await policyAt(tx, { market: order.country, at: tx.now })
  const id = newId('cancelRequest')
  const answerBy = addMilliseconds(tx.now, values.orders.cancelAnswerHours * millisecondsPer.hour)
  const request = await tx.cancelRequest.create({
    data: { id, orderId: order.id, reason, note: note?.slice(0, 500) ?? null, requestedAt: tx.now, answerBy },
  })
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `cancelAsked:${id}`,
    kind: 'cancelAsked',
    detail: { reason, answerBy: answerBy.toISOString() },
    occurredAt: tx.now,
  })
  await mailShopper(tx, order.id, 'cancelAsked', { about: id })
  await mailShopAboutCancel(tx, request)
  return accept({ done: 'asked' })
}
