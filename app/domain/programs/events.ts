import type { DomainEvent } from '#app/platform/outbox/event.ts'

export function programOpened(payload: { programId: string; shopId: string }): DomainEvent {
  return { type: 'program.opened', payload }
}

export function programStatusChanged(payload: { programId: string; shopId: string; status: string }): DomainEvent {
  return { type: 'program.statusChanged', payload }
}

export function rateChanged(payload: {
  programId: string
  planId: string
  fromBps: number
  toBps: number
}): DomainEvent {
  return { type: 'program.rateChanged', payload }
}

export function creatorEnrolled(payload: { programId: string; creatorId: string }): DomainEvent {
  return { type: 'program.creatorEnrolled', payload }
}

export function creatorLeft(payload: { programId: string; creatorId: string }): DomainEvent {
  return { type: 'program.creatorLeft', payload }
}
