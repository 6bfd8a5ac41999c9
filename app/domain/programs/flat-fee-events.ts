import type { DomainEvent } from '#app/platform/outbox/event.ts'
import type { FlatFeeState } from './flat-fee-states.ts'

/** B10: `from` is null where it was just offered. `at` tells one handing in from the next. */
export function flatFeeChanged(payload: {
  feeId: string
  programId: string
  shopId: string
  creatorId: string
  from: FlatFeeState | null
  to: FlatFeeState
  /** What the side that moved it wrote. */
  reason: string
  at: string
}): DomainEvent {
  return { type: 'program.flatFeeChanged', payload }
}
