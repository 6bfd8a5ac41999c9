import type { Fulfillment, FulfillmentOrder, Order } from './order-types.ts'

// Records written before these members existed get what they would have had.
export function completeFulfillmentOrder(one: FulfillmentOrder): void {
  one.fulfillAt ??= one.createdAt
  one.fulfillBy ??= null
  one.destination ??= null
  one.hasReportedProgress ??= false
  one.freeRestId ??= null
}

export function completeFulfillment(one: Fulfillment): void {
  one.statedStatus ??= null
}

export function completeOrder(order: Order): void {
  for (const line of order.lines) {
    line.removed ??= 0
    line.isAdded ??= false
  }
  for (const refund of order.refunds) {
    refund.returnId ??= null
    refund.adjustments ??= []
  }
}
