import type { DomainEvent } from '#app/platform/outbox/event.ts'

/** Shopify holds the order. */
export function orderPushed(payload: { orderId: string }): DomainEvent {
  return { type: 'order.pushed', payload }
}
