import { addDays } from '#app/kernel/clock.ts'
import { targetOf, type Terms } from './commission-target.ts'
import { accountOf, type CommissionState } from './states.ts'

export type CorrectionFacts = {
  readonly state: CommissionState
  /** B5: as snapshotted at placement. */
  readonly terms: Terms
  readonly netBaseMinor: bigint
  /** Accrued less reversed so far. */
  readonly bookedMinor: bigint
  /** D6: of what was reversed, what the merchant bore and the creator kept. */
  readonly borneMinor: bigint
  readonly isOrderCancelled: boolean
  /** D6: when it was paid out, if it was, and when the reason of the correction happened. */
  readonly paidAt: Date | null
  readonly occurredAt: Date
  readonly clawbackDays: number
}

export type Correction = {
  readonly targetMinor: bigint
  readonly deltaMinor: bigint
  readonly kind: 'accrual' | 'reversal' | 'clawback'
  /** Of a rise, what only ends what the merchant bore: the creator has it already (D6). */
  readonly returnedMinor: bigint
  /** Where the money of the correction comes from or goes to, besides that. */
  readonly account: 'held' | 'payable' | 'merchantAbsorbs'
  readonly nextState: CommissionState
}

/** D1, D5, D6, D9: what to book after a change so that the line stands at its target, or null if it already does. */
export function correctionFor(facts: CorrectionFacts): Correction | null {
  const { state, bookedMinor, isOrderCancelled } = facts
  const targetMinor = isOrderCancelled ? 0n : targetOf(facts.terms, facts.netBaseMinor)
  const deltaMinor = targetMinor - bookedMinor
  const nextState = stateAfter(state, targetMinor, isOrderCancelled)
  if (deltaMinor === 0n && nextState === state) return null
  const isPaid = state === 'paid'
  const kind = deltaMinor > 0n ? 'accrual' : isPaid ? 'clawback' : 'reversal'
  const returnedMinor = deltaMinor > 0n ? smaller(deltaMinor, facts.borneMinor) : 0n
  return { targetMinor, deltaMinor, kind, returnedMinor, account: accountFor(facts, deltaMinor), nextState }
}

const smaller = (one: bigint, other: bigint) => (one < other ? one : other)

function accountFor(facts: CorrectionFacts, deltaMinor: bigint): Correction['account'] {
  const { state, paidAt, occurredAt, clawbackDays } = facts
  const isTooLate = paidAt !== null && occurredAt >= addDays(paidAt, clawbackDays)
  if (deltaMinor < 0n && state === 'paid' && isTooLate) return 'merchantAbsorbs'
  return accountOf(state) === 'payable' ? 'payable' : 'held'
}

function stateAfter(state: CommissionState, targetMinor: bigint, isOrderCancelled: boolean): CommissionState {
  // E7, D5: money that is on its way or gone keeps its state; the negative entry speaks for itself.
  if (state === 'paid' || state === 'inPayout' || state === 'void') return state
  // D9: cancelled is void whichever of refund and cancellation came first.
  if (isOrderCancelled) return 'void'
  if (targetMinor === 0n) return 'reversed'
  return state === 'reversed' ? 'held' : state
}
