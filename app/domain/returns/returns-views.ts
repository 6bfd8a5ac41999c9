import type { ReturnState } from './return-states.ts'

/** What a merchant looks for among the returns, in the order of what has to be done first. */
export const returnsViewNames = ['toAnswer', 'onTheirWay', 'toInspect', 'closed', 'all'] as const
export type ReturnsViewName = (typeof returnsViewNames)[number]

/** Empty: every state. */
export const statesOfView: Readonly<Record<ReturnsViewName, readonly ReturnState[]>> = {
  toAnswer: ['requested'],
  onTheirWay: ['approved', 'sent'],
  toInspect: ['received'],
  closed: ['declined', 'cancelled', 'closed'],
  all: [],
}

export function toReturnsViewName(text: string | null): ReturnsViewName {
  return returnsViewNames.find((view) => view === text) ?? 'toAnswer'
}
