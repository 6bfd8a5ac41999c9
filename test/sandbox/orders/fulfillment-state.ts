import type { Fulfillment, FulfillmentOrder, Order, OrderLine } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'

export function fulfillmentOrdersOf(state: ShopState, orderId: number): FulfillmentOrder[] {
  return state.fulfillmentOrdersOf(orderId)
}

export function fulfillmentsOf(state: ShopState, orderId: number): Fulfillment[] {
  return state.fulfillmentsOf(orderId)
}

/** Units of a line that have left and whose fulfillment stands. */
export function shippedQuantity(state: ShopState, order: Order, lineId: number): number {
  return fulfillmentsOf(state, order.id)
    .filter((fulfillment) => fulfillment.status === 'SUCCESS')
    .flatMap((fulfillment) => fulfillment.lines)
    .filter((line) => line.lineId === lineId)
    .reduce((sum, line) => sum + line.quantity, 0)
}

export function remainingQuantity(state: ShopState, order: Order, lineId: number): number {
  return fulfillmentOrdersOf(state, order.id)
    .filter((one) => one.status !== 'CANCELLED')
    .flatMap((one) => one.lines)
    .filter((line) => line.lineId === lineId)
    .reduce((sum, line) => sum + line.remaining, 0)
}

export function displayFulfillmentStatus(state: ShopState, order: Order): string {
  const orders = fulfillmentOrdersOf(state, order.id)
  const remaining = orders
    .filter((one) => one.status !== 'CANCELLED')
    .flatMap((one) => one.lines)
    .reduce((sum, line) => sum + line.remaining, 0)
  const shipped = order.lines.reduce((sum, line) => sum + shippedQuantity(state, order, line.id), 0)
  if (shipped > 0) return remaining > 0 ? 'PARTIALLY_FULFILLED' : 'FULFILLED'
  if (orders.some((one) => one.status === 'ON_HOLD')) return 'ON_HOLD'
  return 'UNFULFILLED'
}

/** `null`, `partial` or `fulfilled`: the webhook's three words. */
export function webhookFulfillmentStatus(state: ShopState, order: Order): string | null {
  const status = displayFulfillmentStatus(state, order)
  if (status === 'FULFILLED') return 'fulfilled'
  return status === 'PARTIALLY_FULFILLED' ? 'partial' : null
}

export function webhookLineStatus(state: ShopState, order: Order, line: OrderLine): string | null {
  const shipped = shippedQuantity(state, order, line.id)
  if (shipped === 0) return null
  return remainingQuantity(state, order, line.id) > 0 ? 'partial' : 'fulfilled'
}

export function lastEventStatus(fulfillment: Fulfillment): string | null {
  const events = [...fulfillment.events].sort((one, other) => (one.happenedAt < other.happenedAt ? -1 : 1))
  return events[events.length - 1]?.status ?? null
}

export function displayStatusOf(fulfillment: Fulfillment): string {
  if (fulfillment.status === 'CANCELLED') return 'CANCELED'
  if (fulfillment.status !== 'SUCCESS') return 'FAILURE'
  if (fulfillment.statedStatus !== null) return fulfillment.statedStatus
  return lastEventStatus(fulfillment) ?? (fulfillment.tracking.length > 0 ? 'FULFILLED' : 'MARKED_AS_FULFILLED')
}
