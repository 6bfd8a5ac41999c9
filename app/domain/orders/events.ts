import type { DomainEvent } from '#app/platform/outbox/event.ts'

export function orderPlaced(payload: { orderId: string }): DomainEvent {
  return { type: 'order.placed', payload }
}

export function orderCancelled(payload: { orderId: string }): DomainEvent {
  return { type: 'order.cancelled', payload }
}

/** `returnGid`: the return at Shopify that it was made for, which ends with it. */
export function orderRefunded(payload: {
  orderId: string
  refundId: string
  returnGid?: string
  shopId?: string
}): DomainEvent {
  return { type: 'order.refunded', payload }
}

export function orderShipped(payload: { orderId: string; fulfillmentId: string }): DomainEvent {
  return { type: 'order.shipped', payload }
}

/** `at`: when the carrier says it arrived, not when we heard. */
export function orderDelivered(payload: { orderId: string; fulfillmentId: string; at: string }): DomainEvent {
  return { type: 'order.delivered', payload }
}

/** The lines changed in Shopify after the sale. */
export function orderEdited(payload: { orderId: string; editedAt: string }): DomainEvent {
  return { type: 'order.edited', payload }
}
