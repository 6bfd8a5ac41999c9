/** A17. `asked`: the creator has not answered. `granted`: until its end. `ended`: by either side, by time, or withdrawn. */
export const adStates = ['asked', 'granted', 'declined', 'ended'] as const
export type AdState = (typeof adStates)[number]

export function toAdState(stored: string): AdState {
  const state = adStates.find((known) => known === stored)
  if (!state) throw new Error(`not a state of an ad authorisation: ${stored}`)
  return state
}

/** What can be asked for at once; a longer time is asked for again. */
export const longestAdDays = 365
