import type { DomainEvent } from '#app/platform/outbox/event.ts'

/** A return began, or got further: the clocks of its lines' blocks move along (D7, Z5). */
export function returnOpened(payload: { returnId: string; orderId: string }): DomainEvent {
  return { type: 'return.opened', payload }
}

/** A return ended, whatever came of it. */
export function returnClosed(payload: { returnId: string; orderId: string; outcome: string }): DomainEvent {
  return { type: 'return.closed', payload }
}
