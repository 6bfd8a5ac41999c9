import { addMilliseconds, latest, millisecondsPer } from '#app/kernel/clock.ts'
import type { OrderState } from './order-state.ts'

const untouchedStates: readonly OrderState[] = ['pendingPayment', 'graceHold', 'toFulfil', 'problem']
const unsentStates: readonly OrderState[] = [...untouchedStates, 'inFulfilment']

type Cancellable = {
  readonly placedAt: Date
  readonly cancelRequestedAt: Date | null
  readonly cancelledAt: Date | null
  readonly graceUntil: Date | null
  readonly shipBy: Date | null
  readonly cancelBy: Date | null
}
type WindowPolicy = { readonly graceMinutes: number; readonly now: Date }

/** When the shopper's grace time ends: as written down at the sale, else by today's policy. */
export function graceEndOf(
  { graceUntil, placedAt }: Pick<Cancellable, 'graceUntil' | 'placedAt'>,
  graceMinutes: number,
): Date {
  return graceUntil ?? addMilliseconds(placedAt, graceMinutes * millisecondsPer.minute)
}

/**
 * Until when the shopper may cancel without asking: the end of the grace time while nothing is being packed, or, once
 * the merchant has missed the day by which it had to leave, until it ends by itself (I10). Null if they may not.
 */
export function cancellableUntil(order: Cancellable, state: OrderState, policy: WindowPolicy): Date | null {
  if (order.cancelledAt !== null || order.cancelRequestedAt !== null) return null
  const graceEnd = graceEndOf(order, policy.graceMinutes)
  if (policy.now < graceEnd && untouchedStates.includes(state)) return graceEnd
  return isShipByMissed(order, state, policy.now) ? latest(order.cancelBy ?? policy.now, policy.now) : null
}

/** I10: it should have left by now and nothing of it has. */
export function isShipByMissed(order: Pick<Cancellable, 'shipBy'>, state: OrderState, now: Date): boolean {
  return order.shipBy !== null && now >= order.shipBy && unsentStates.includes(state)
}

type Rest = Pick<Cancellable, 'shipBy' | 'cancelRequestedAt' | 'cancelledAt'> & {
  readonly mode: string
  readonly fulfillmentOrders: readonly {
    readonly status: string
    readonly lines: readonly { readonly remainingQuantity: number }[]
  }[]
}

const notToSend = ['CLOSED', 'CANCELLED', 'SCHEDULED']

/**
 * I10: a part has left, the rest should have by now, and Shopify still counts it as to be sent: the shopper may give up
 * that rest. What Shopify's own checkout took is Shopify's to give back.
 */
export function isRestLate(order: Rest, state: OrderState, now: Date): boolean {
  const { mode, shipBy, cancelRequestedAt, cancelledAt, fulfillmentOrders } = order
  const isOpen = cancelledAt === null && cancelRequestedAt === null && mode === 'CHANNEL_MOR'
  if (!isOpen || state !== 'partiallyShipped' || shipBy === null || now < shipBy) return false
  const toSend = fulfillmentOrders.filter(({ status }) => !notToSend.includes(status))
  return toSend.some(({ lines }) => lines.some(({ remainingQuantity }) => remainingQuantity > 0))
}

/** May the shopper still ask for a cancellation that the merchant has to grant (I6)? Not once something has left. */
export function isUnsent(state: OrderState): boolean {
  return unsentStates.includes(state)
}
