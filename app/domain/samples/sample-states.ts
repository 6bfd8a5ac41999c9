/**
 * `excused`: an appeal was granted. `missed` and `fulfilled` are what a creator's reliability is made of; whatever else
 * ends a request does not count (G6).
 */
export const sampleStates = [
  'requested', 'approved', 'declined', 'expired', 'withdrawn', 'cancelled', 'shipped', 'delivered', 'fulfilled', 'missed',
  'excused',
] as const // prettier-ignore
export type SampleState = (typeof sampleStates)[number]

export type SampleActor = 'creator' | 'merchant' | 'system'

/** G1: one of these at a time for a creator and a product; they count against the cap. */
export const openSampleStates = [
  'requested',
  'approved',
  'shipped',
  'delivered',
] as const satisfies readonly SampleState[]

/** G1: after these a creator waits before asking for the same product again. */
export const waitingStates = ['declined', 'expired', 'cancelled'] as const satisfies readonly SampleState[]

const transitions: Readonly<Record<SampleState, readonly SampleState[]>> = {
  requested: ['approved', 'declined', 'expired', 'withdrawn', 'cancelled'],
  approved: ['shipped', 'delivered', 'expired', 'withdrawn', 'cancelled'],
  shipped: ['delivered', 'cancelled'],
  delivered: ['fulfilled', 'missed', 'excused'],
  missed: ['excused'],
  declined: [],
  expired: [],
  withdrawn: [],
  cancelled: [],
  fulfilled: [],
  excused: [],
}

export function maySampleBecome(from: SampleState, to: SampleState): boolean {
  return transitions[from].includes(to)
}

export function toSampleState(stored: string): SampleState {
  const state = sampleStates.find((known) => known === stored)
  if (!state) throw new Error(`not a state of a sample request: ${stored}`)
  return state
}
