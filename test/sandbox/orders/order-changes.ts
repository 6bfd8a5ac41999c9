import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import type { Order } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { orderPayload } from '../webhooks/payloads/order-payload.ts'
import { displayFulfillmentStatus, fulfillmentOrdersOf } from './fulfillment-state.ts'
import { financialStatusOf } from './totals.ts'

export function announceOrder(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  topic: string,
  eventId?: string,
): void {
  emit(ctx, state, topic, () => orderPayload(ctx, state, order), eventId)
}

/** Stores an order that was just built and tells of it, its payment and its routing. */
export function orderCreated(ctx: SandboxContext, state: ShopState, order: Order, eventId: string): void {
  state.orders.put(order)
  announceOrder(ctx, state, order, 'orders/create', eventId)
  if (financialStatusOf(order) === 'PAID') announceOrder(ctx, state, order, 'orders/paid', eventId)
  for (const { id, status } of fulfillmentOrdersOf(state, order.id)) {
    const payload = () => ({
      fulfillment_order: { id: `gid://shopify/FulfillmentOrder/${id}`, status: status.toLowerCase() },
    })
    emit(ctx, state, 'fulfillment_orders/order_routing_complete', payload, eventId)
  }
}

/** Edits an order in place; besides the named topics, `orders/updated` is always told. */
export function changeOrder(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  change: () => void,
  topics: readonly string[] = [],
  eventId: string = randomUUID(),
): void {
  const shippedBefore = displayFulfillmentStatus(state, order)
  change()
  order.updatedAt = laterThan(order.updatedAt, ctx.clock.iso())
  state.orders.put(order)
  for (const topic of topics) announceOrder(ctx, state, order, topic, eventId)
  announceOrder(ctx, state, order, 'orders/updated', eventId)
  const shippedAfter = displayFulfillmentStatus(state, order)
  if (shippedAfter === shippedBefore) return
  if (shippedAfter === 'FULFILLED') announceOrder(ctx, state, order, 'orders/fulfilled', eventId)
  if (shippedAfter === 'PARTIALLY_FULFILLED') announceOrder(ctx, state, order, 'orders/partially_fulfilled', eventId)
}

function laterThan(previous: string, now: string): string {
  return now > previous ? now : `${new Date(Date.parse(previous) + 1000).toISOString().slice(0, 19)}Z`
}
