import type { DomainEvent } from '#app/platform/outbox/event.ts'

/** D10: the bank took the money of a payment and asks why. Whatever depends on it waits. */
export function disputeOpened(payload: { disputeId: string; paymentId: string }): DomainEvent {
  return { type: 'dispute.opened', payload }
}

/** D10: the bank has decided. */
export function disputeClosed(payload: { disputeId: string; paymentId: string; outcome: 'won' | 'lost' }): DomainEvent {
  return { type: 'dispute.closed', payload }
}
