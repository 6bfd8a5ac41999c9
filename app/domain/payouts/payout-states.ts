/** `sending`: handed to the rail. `unknown`: the rail gave no answer, so nobody may pay again before it was asked (F4). */
export const payoutStates = ['proposed', 'approved', 'sending', 'unknown', 'paid', 'failed', 'cancelled'] as const
export type PayoutState = (typeof payoutStates)[number]

/** `claiming`: payouts are still added to it. `cancelling`: they are still given back. Nobody sends anything of either. */
export const runStates = ['claiming', 'proposed', 'approved', 'sending', 'done', 'cancelling', 'cancelled'] as const
export type RunState = (typeof runStates)[number]

export const fundingStates = ['open', 'paid', 'overdue', 'void'] as const
export type FundingState = (typeof fundingStates)[number]

/** Where a payout's money is claimed and has not arrived. */
export const inFlightStates = ['proposed', 'approved', 'sending', 'unknown'] as const satisfies readonly PayoutState[]

const transitions: Readonly<Record<PayoutState, readonly PayoutState[]>> = {
  proposed: ['approved', 'cancelled'],
  approved: ['sending', 'paid', 'failed', 'cancelled'],
  sending: ['paid', 'failed', 'unknown', 'approved'],
  unknown: ['paid', 'failed', 'sending'],
  paid: [],
  failed: [],
  cancelled: [],
}

export function mayPayoutBecome(from: PayoutState, to: PayoutState): boolean {
  return transitions[from].includes(to)
}

export function toPayoutState(value: string): PayoutState {
  const state = payoutStates.find((known) => known === value)
  if (!state) throw new Error(`Unknown payout state ${JSON.stringify(value)}`)
  return state
}

export function toRunState(value: string): RunState {
  const state = runStates.find((known) => known === value)
  if (!state) throw new Error(`Unknown payout run state ${JSON.stringify(value)}`)
  return state
}

export function toFundingState(value: string): FundingState {
  const state = fundingStates.find((known) => known === value)
  if (!state) throw new Error(`Unknown funding state ${JSON.stringify(value)}`)
  return state
}

export const rails = ['bankFile', 'stripe', 'manual'] as const
export type Rail = (typeof rails)[number]

export function toRail(value: string): Rail {
  const rail = rails.find((known) => known === value)
  if (!rail) throw new Error(`Unknown payout rail ${JSON.stringify(value)}`)
  return rail
}

/** A shop that pays by hand may use any method; the other rails need a method of their own kind. */
export function railTakes(rail: Rail, method: Rail): boolean {
  return rail === 'manual' || rail === method
}

/**
 * Why a payout waits or did not arrive, where the rail said so or we knew it ourselves. Closed: each has words in
 * ui/messages/payouts.ts. What a person typed instead is shown as typed.
 */
export const payoutFailures = [
  'BALANCE_TOO_LOW',
  'DESTINATION_UNUSABLE',
  'AMOUNT_UNPAYABLE',
  'TRANSFER_REVERSED',
  'METHOD_NOT_READY',
] as const
export type PayoutFailure = (typeof payoutFailures)[number]

export function toPayoutFailure(text: string): PayoutFailure | null {
  return payoutFailures.find((known) => known === text) ?? null
}

/** Why a creator is not in a run, in the order in which it is asked. Closed: each has words in ui/messages/payouts.ts. */
export const skipReasons = [
  'MERCHANT_UNPAID',
  'NEGATIVE_BALANCE',
  'BELOW_FLOOR',
  'BELOW_RAIL_UNIT',
  'TAX_FORM',
  'NO_PAYOUT_METHOD',
  'METHOD_NOT_READY',
  'METHOD_SHARED',
] as const
export type SkipReason = (typeof skipReasons)[number]
