import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { OrderState } from './order-state.ts'

const cancellableStates: readonly OrderState[] = ['pendingPayment', 'graceHold', 'toFulfil', 'problem']

type Cancellable = {
  readonly placedAt: Date
  readonly cancelRequestedAt: Date | null
  readonly cancelledAt: Date | null
}

/** The end of the shopper's grace time, while it lasts and nothing is being packed. */
export function cancellableUntil(
  order: Cancellable,
  state: OrderState,
  policy: { readonly graceMinutes: number; readonly now: Date },
): Date | null {
  const end = addMilliseconds(order.placedAt, policy.graceMinutes * millisecondsPer.minute)
  const isOpen = order.cancelledAt === null && order.cancelRequestedAt === null
  return isOpen && cancellableStates.includes(state) && policy.now < end ? end : null
}
