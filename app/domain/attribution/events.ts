import type { DomainEvent } from '#app/platform/outbox/event.ts'
import type { AdState } from './ad-states.ts'

/** A17: `from` is null where it was just asked for; `by` says who took the step. */
export function adChanged(payload: {
  authorizationId: string
  postId: string
  shopId: string
  creatorId: string
  from: AdState | null
  to: AdState
  by: 'merchant' | 'creator' | 'system'
}): DomainEvent {
  return { type: 'ad.changed', payload }
}
