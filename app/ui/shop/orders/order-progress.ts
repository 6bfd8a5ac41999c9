import type { OrderState } from '#app/domain/orders/order-state.ts'

export const progressSteps = ['placed', 'preparing', 'onTheWay', 'delivered'] as const

const reached: Readonly<Record<OrderState, number>> = {
  pendingPayment: 0,
  graceHold: 0,
  toFulfil: 1,
  problem: 1,
  inFulfilment: 1,
  partiallyShipped: 2,
  shipped: 2,
  delivered: 3,
  completed: 3,
  cancelled: -1,
}

/** Index of the step an order has reached; null when a row of steps would say nothing (cancelled). */
export function progressOf(state: OrderState): number | null {
  return reached[state] >= 0 ? reached[state] : null
}
