import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'

/** BFS 5.8.6 and 5.8.7: requests and cancellations are answered within a day. */
export const answerHours = 24

export const answerDueAt = (askedAt: Date): Date => addMilliseconds(askedAt, answerHours * millisecondsPer.hour)

export type SlaKind = 'answer' | 'answerCancellation' | 'ship'
export type SlaTone = 'calm' | 'soon' | 'late'
export type Sla = { readonly kind: SlaKind; readonly dueAt: Date; readonly tone: SlaTone }

type Facts = {
  readonly state: string
  readonly cancellation: string
  readonly answerBy: Date
  readonly shipBy: Date | null
  readonly cancelAskedAt: Date | null
}

/** How long before a deadline it is said aloud. */
const warning: Readonly<Record<SlaKind, number>> = {
  answer: 6 * millisecondsPer.hour,
  answerCancellation: 6 * millisecondsPer.hour,
  ship: 24 * millisecondsPer.hour,
}

/** What of a request is due next, and how near that is; null when nothing of it is waiting for us. */
export function slaOf(request: Facts, now: Date): Sla | null {
  const { state, cancellation, cancelAskedAt } = request
  if (cancellation === 'asked' && cancelAskedAt) return due('answerCancellation', answerDueAt(cancelAskedAt), now)
  if (state === 'requested') return due('answer', request.answerBy, now)
  const isToShip = state === 'accepted' || state === 'picking' || state === 'packed'
  return isToShip && request.shipBy ? due('ship', request.shipBy, now) : null
}

function due(kind: SlaKind, dueAt: Date, now: Date): Sla {
  if (now > dueAt) return { kind, dueAt, tone: 'late' }
  return { kind, dueAt, tone: addMilliseconds(now, warning[kind]) >= dueAt ? 'soon' : 'calm' }
}
