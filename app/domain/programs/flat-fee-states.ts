/** B10. `refunded`: taken back before it was paid out. */
export const flatFeeStates = [
  'offered', 'accepted', 'declined', 'submitted', 'approved', 'paid', 'refunded', 'withdrawn',
] as const // prettier-ignore
export type FlatFeeState = (typeof flatFeeStates)[number]

export type FlatFeeStep = 'accept' | 'decline' | 'withdraw' | 'submit' | 'sendBack' | 'approve' | 'refund' | 'pay'

/** From where each step leads where; handing in again replaces what was handed in. Whatever is not here is not possible. */
const steps: Readonly<Record<FlatFeeStep, { readonly from: readonly FlatFeeState[]; readonly to: FlatFeeState }>> = {
  accept: { from: ['offered'], to: 'accepted' },
  decline: { from: ['offered', 'accepted'], to: 'declined' },
  withdraw: { from: ['offered'], to: 'withdrawn' },
  submit: { from: ['accepted', 'submitted'], to: 'submitted' },
  sendBack: { from: ['submitted'], to: 'accepted' },
  approve: { from: ['submitted'], to: 'approved' },
  refund: { from: ['approved'], to: 'refunded' },
  pay: { from: ['approved'], to: 'paid' },
}

/** Where a step leads from a state, or null where it is not possible. */
export function flatFeeAfter(step: FlatFeeStep, from: FlatFeeState): FlatFeeState | null {
  return steps[step].from.includes(from) ? steps[step].to : null
}

/** Where a step leads: a fee that is there already has taken it. */
export function goalOf(step: FlatFeeStep): FlatFeeState {
  return steps[step].to
}

export function toFlatFeeState(stored: string): FlatFeeState {
  const state = flatFeeStates.find((known) => known === stored)
  if (!state) throw new Error(`not a state of a flat fee: ${stored}`)
  return state
}
