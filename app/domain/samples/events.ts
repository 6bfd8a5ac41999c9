import type { DomainEvent } from '#app/platform/outbox/event.ts'
import type { SampleActor, SampleState } from './sample-states.ts'

export type SampleFacts = { requestId: string; shopId: string; creatorId: string; productId: string }

/** `from` is null where it was just asked for. */
export function sampleChanged(
  payload: SampleFacts & { from: SampleState | null; to: SampleState; actor: SampleActor; reason: string },
): DomainEvent {
  return { type: 'sample.changed', payload }
}

/** G4: so many days are left to show it. */
export function sampleDueSoon(payload: SampleFacts & { daysLeft: number; dueAt: string }): DomainEvent {
  return { type: 'sample.dueSoon', payload }
}

export function sampleAppealed(payload: SampleFacts): DomainEvent {
  return { type: 'sample.appealed', payload }
}

export function sampleAppealAnswered(payload: SampleFacts & { isGranted: boolean; reason: string }): DomainEvent {
  return { type: 'sample.appealAnswered', payload }
}

/** G5: the price of a refundable sample goes back. Amount in minor units as text. */
export function sampleRefunded(payload: SampleFacts & { amountMinor: string; currency: string }): DomainEvent {
  return { type: 'sample.refunded', payload }
}
