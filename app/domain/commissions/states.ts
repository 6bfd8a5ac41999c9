/** E1. `estimated`: sold, not yet handed over. `held`: the hold clock runs. `payable`: released. */
export const commissionStates = [
  'estimated',
  'held',
  'payable',
  'inPayout',
  'paid',
  'void',
  'frozen',
  'disputed',
  'reversed',
] as const

export type CommissionState = (typeof commissionStates)[number]

/** E1: only these. A state that is missing on the right is never reached from the one on the left. */
const transitions: Readonly<Record<CommissionState, readonly CommissionState[]>> = {
  estimated: ['held', 'void', 'frozen', 'disputed', 'reversed'],
  held: ['payable', 'void', 'frozen', 'disputed', 'reversed'],
  payable: ['inPayout', 'frozen', 'reversed', 'void'],
  inPayout: ['paid', 'payable'],
  paid: [],
  frozen: ['estimated', 'held', 'payable', 'void', 'reversed'],
  disputed: ['estimated', 'held', 'void', 'reversed'],
  // D8: a line that turns out to be given in exchange earns as the one it replaces did.
  void: ['estimated'],
  // D1: a refund that was spread again can leave a remainder on a line that stood at nothing. D9: cancelled is void in the end.
  reversed: ['held', 'void'],
}

export function mayBecome(from: CommissionState, to: CommissionState): boolean {
  return transitions[from].includes(to)
}

/** Which of the creator's accounts holds the money of a commission in this state. */
export function accountOf(state: CommissionState): 'held' | 'payable' | 'none' {
  if (state === 'payable' || state === 'inPayout' || state === 'paid') return 'payable'
  return state === 'void' ? 'none' : 'held'
}

export function toCommissionState(value: string): CommissionState {
  const state = commissionStates.find((known) => known === value)
  if (!state) throw new Error(`Unknown commission state ${JSON.stringify(value)}`)
  return state
}
