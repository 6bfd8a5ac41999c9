import type { DomainEvent } from '#app/platform/outbox/event.ts'

export function programOpened(payload: { programId: string; shopId: string }): DomainEvent {
  return { type: 'program.opened', payload }
}

export function programStatusChanged(payload: { programId: string; shopId: string; status: string }): DomainEvent {
  return { type: 'program.statusChanged', payload }
}

/** From `startsAt` on, which may be still to come. Where amounts are paid the percentages are 0. */
export function rateChanged(payload: {
  programId: string
  shopId: string
  planId: string
  rateVersionId: string
  fromBps: number
  toBps: number
  startsAt: string
}): DomainEvent {
  return { type: 'program.rateChanged', payload }
}

/** `effectiveAt` may be still to come: until then the enrollment is what it was (A13). */
export function enrollmentChanged(payload: {
  enrollmentId: string
  programId: string
  shopId: string
  creatorId: string
  from: string | null
  to: string
  /** creator | merchant | platform */
  actor: string
  reason: string
  effectiveAt: string
}): DomainEvent {
  return { type: 'program.enrollmentChanged', payload }
}

export function messageSent(payload: {
  messageId: string
  enrollmentId: string
  programId: string
  shopId: string
  creatorId: string
  /** creator | merchant */
  sender: string
}): DomainEvent {
  return { type: 'program.messageSent', payload }
}

/** B4: the creator's locked rate on these products ends at `until`. At most twenty products are named; `productCount` is all. */
export function lockEnding(payload: {
  programId: string
  shopId: string
  creatorId: string
  /** The version that begins, or the plan's last one, when the lock began: one notice for each. */
  rateVersionId: string
  until: string
  productIds: string[]
  productCount: number
}): DomainEvent {
  return { type: 'program.lockEnding', payload }
}

/** B4: these products left the program at `changedAt`; the creator, who has them up, keeps the rate on them until `until`. */
export function productLeaving(payload: {
  programId: string
  shopId: string
  creatorId: string
  changedAt: string
  until: string
  /** At most twenty; `productCount` is all. */
  productIds: string[]
  productCount: number
  /** Told for the second time, before the end. */
  isReminder: boolean
}): DomainEvent {
  return { type: 'program.productLeaving', payload }
}
