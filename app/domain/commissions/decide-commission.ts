import type { AttributionAnswer } from '#app/domain/attribution/winning-touch.ts'
import type { ChosenRate } from '#app/domain/programs/rate-choice.ts'
import { applyBasisPoints } from '#app/kernel/money.ts'
import type { BaseArithmetic } from './commission-base.ts'
import type { ReasonCode } from './reasons.ts'
import {
  riskSignals,
  selfReferralReason,
  type BuyerFacts,
  type CreatorFacts,
  type RiskSignal,
} from './self-referral.ts'

export type DecisionFacts = {
  readonly isTestOrder: boolean
  /** I8: sent in place of goods that were returned, for nothing. */
  readonly isReplacement: boolean
  readonly isGiftCard: boolean
  readonly base: BaseArithmetic
  /** null: not evaluated (C11). */
  readonly answer: AttributionAnswer | null
  readonly rate: ChosenRate | null
  /** Share of the rate for a touch on another product (A3 step 5). */
  readonly indirectFactorBps: number
  readonly buyer: BuyerFacts
  readonly creator: CreatorFacts | null
}

export type Decision = {
  readonly reasonCode: ReasonCode
  readonly planBps: number
  readonly factorBps: number
  readonly appliedBps: number
  readonly amountMinor: bigint
  readonly risk: readonly RiskSignal[]
}

/** What one line pays, and the reason, from facts alone. Never negative (C9). */
export function decideCommission(facts: DecisionFacts): Decision {
  const { base, answer, rate, creator, buyer } = facts
  const factorBps = answer?.step === 'INDIRECT' ? facts.indirectFactorBps : 10_000
  const planBps = rate?.rateBps ?? 0
  const nothing = (reasonCode: ReasonCode): Decision => ({
    reasonCode, planBps, factorBps, appliedBps: 0, amountMinor: 0n, risk: [],
  }) // prettier-ignore
  if (facts.isTestOrder) return nothing('TEST_ORDER')
  if (facts.isReplacement) return nothing('REPLACEMENT')
  if (!answer?.touch || !creator) return nothing('ORGANIC')
  const own = selfReferralReason(buyer, creator)
  if (own) return nothing(own)
  if (creator.isShopsOwn) return nothing('OWN_SHOP')
  if (!rate) return nothing('NO_RATE')
  const appliedBps = Number(applyBasisPoints(BigInt(rate.rateBps), factorBps))
  if (appliedBps === 0) return nothing('NO_RATE')
  if (facts.isGiftCard) return { ...nothing('GIFT_CARD'), appliedBps }
  if (base.baseMinor <= 0n) return { ...nothing('BASE_NOT_POSITIVE'), appliedBps }
  const amountMinor = applyBasisPoints(base.baseMinor, appliedBps)
  if (amountMinor === 0n) return { ...nothing('ROUNDED_TO_ZERO'), appliedBps }
  return { reasonCode: 'ATTRIBUTED', planBps, factorBps, appliedBps, amountMinor, risk: riskSignals(buyer, creator) }
}
