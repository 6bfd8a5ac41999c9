import type { DomainEvent } from '#app/platform/outbox/event.ts'

/** A13: from `at` on, what people see of this creator earns nothing. */
export function creatorBanned(payload: { creatorId: string; at: string }): DomainEvent {
  return { type: 'creator.banned', payload }
}
