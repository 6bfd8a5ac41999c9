import type { Surface } from './surfaces.ts'
import type { AttributionWindows, LineFacts, TouchFacts } from './touch-facts.ts'
import { millisecondsPer } from '#app/kernel/clock.ts'

export const stepNames = ['RESELLER', 'CODE', 'LIVE', 'TAG', 'LINK', 'INDIRECT', 'LIFETIME'] as const

export type StepName = (typeof stepNames)[number]

export type Step = {
  readonly name: StepName
  readonly surfaces: readonly Surface[]
  /** Must the touch be about the line's own product? */
  readonly product: 'same' | 'other' | 'any'
  readonly timing: 'price' | 'code' | 'session' | 'window' | 'lifetime'
}

/** Before all others: the buyer paid a reseller's own price, and was told whose it is. */
const resellerStep: Step = { name: 'RESELLER', surfaces: [], product: 'any', timing: 'price' }

/** A9: last of all, and only where the program says so: whoever brought the customer. */
const lifetimeStep: Step = { name: 'LIFETIME', surfaces: [], product: 'any', timing: 'lifetime' }

/** A3: the first step with a touch that counts decides the line. */
export const precedence: readonly Step[] = [
  resellerStep,
  { name: 'CODE', surfaces: ['CODE'], product: 'any', timing: 'code' },
  { name: 'LIVE', surfaces: ['LIVE'], product: 'same', timing: 'session' },
  { name: 'TAG', surfaces: ['TAG'], product: 'same', timing: 'window' },
  { name: 'LINK', surfaces: ['LINK', 'PROFILE', 'EMBED'], product: 'same', timing: 'window' },
  { name: 'INDIRECT', surfaces: ['TAG', 'LINK'], product: 'other', timing: 'window' },
  lifetimeStep,
]

/** The one step a touch can count in for this line, or null. */
export function stepOf(touch: TouchFacts, line: LineFacts): Step | null {
  if (touch.resale) return resellerStep
  if (touch.lifetime) return lifetimeStep
  const isSame = touch.productId !== null && touch.productId === line.productId
  return (
    precedence.find(
      ({ surfaces, product }) =>
        surfaces.includes(touch.surface) && (product === 'any' || (product === 'same') === isSame),
    ) ?? null
  )
}

/** A5: how long a touch of this surface counts. */
export function windowDaysOf(surface: Surface, windows: AttributionWindows): number {
  return surface === 'TAG' ? windows.tagWindowDays : windows.linkWindowDays
}

/** A5: 0 <= placedAt - occurredAt < window; exactly at the boundary it no longer counts. */
export function isInWindow(occurredAt: Date, placedAt: Date, days: number): boolean {
  const age = placedAt.getTime() - occurredAt.getTime()
  return age >= 0 && age < days * millisecondsPer.day
}

/** A5: the line was added while the session ran, and the order placed before its end plus the tail. */
export function isInSession(touch: TouchFacts, placedAt: Date, liveTailHours: number): boolean {
  if (!touch.session) return false
  const { startedAt, endedAt } = touch.session
  const addedAt = touch.occurredAt
  const ranThen = startedAt <= addedAt && (endedAt === null || addedAt < endedAt)
  const lastMoment = endedAt === null ? Infinity : endedAt.getTime() + liveTailHours * millisecondsPer.hour
  return ranThen && placedAt.getTime() < lastMoment
}
