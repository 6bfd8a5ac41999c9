import { windowDaysOf } from '#app/domain/attribution/precedence.ts'
import type { AttributionWindows } from '#app/domain/attribution/touch-facts.ts'
import type { AttributionAnswer, Considered } from '#app/domain/attribution/winning-touch.ts'
import type { CommissionExplanation, ConsideredTouch } from '#app/domain/commissions/explanation.ts'
import type { Decision } from '#app/domain/commissions/decide-commission.ts'
import type { BaseArithmetic } from '#app/domain/commissions/commission-base.ts'
import { holdDaysOf } from '#app/domain/commissions/hold.ts'
import type { Policy } from '#app/domain/policies/policy-at.server.ts'
import type { ChosenRate } from '#app/domain/programs/rate-choice.ts'
import type { LineRow, OrderFacts } from './order-facts.server.ts'

export type ExplanationFacts = {
  readonly order: OrderFacts
  readonly line: LineRow
  readonly placedAt: Date
  readonly policy: Policy
  readonly windowsOf: (programId: string | null) => AttributionWindows
  readonly answer: AttributionAnswer | null
  readonly rate: ChosenRate | null
  readonly base: BaseArithmetic
  readonly decision: Decision
}

/** Enough to see who else was near; the winner is always among them. */
const maximumConsidered = 50

/** Puts the decision and everything it was made from into the stored form. */
export function toExplanation(facts: ExplanationFacts): CommissionExplanation {
  const { order, line, placedAt, policy, decision } = facts
  return {
    version: 1,
    source: { event: 'order.placed', orderId: order.id, orderLineId: line.id },
    placedAt: placedAt.toISOString(),
    reasonCode: decision.reasonCode,
    currency: line.currency,
    attribution: toAttribution(facts),
    rate: toRate(facts),
    base: toBase(facts),
    commission: {
      numerator: ((facts.base.baseMinor > 0n ? facts.base.baseMinor : 0n) * BigInt(decision.appliedBps)).toString(),
      denominator: '10000',
      rounding: 'HALF_AWAY_FROM_ZERO',
      amountMinor: decision.amountMinor.toString(),
    },
    hold: { policyVersionId: policy.id, ...holdDaysOf(policy.values) },
    risk: [...decision.risk],
  }
}

function toAttribution({
  order,
  line,
  policy,
  answer,
  windowsOf,
}: ExplanationFacts): CommissionExplanation['attribution'] {
  const all = answer?.considered ?? []
  const shown = all.filter(({ verdict }, index) => verdict === 'WON' || index < maximumConsidered)
  return {
    policyVersionId: policy.id,
    shopId: order.shopId,
    productId: line.productId,
    isEvaluated: answer !== null,
    step: answer?.step ?? null,
    touchId: answer?.touch?.id ?? null,
    creatorId: answer?.touch?.creatorId ?? null,
    considered: shown.map((one) => toConsidered(one, windowsOf(one.touch.programId))),
  }
}

function toConsidered({ touch, step, verdict }: Considered, windows: AttributionWindows): ConsideredTouch {
  const isMeasured = step === 'TAG' || step === 'LINK' || step === 'INDIRECT'
  return {
    touchId: touch.id,
    creatorId: touch.creatorId,
    programId: touch.programId,
    surface: touch.surface,
    contentId: touch.contentId,
    productId: touch.productId,
    shopId: touch.shopId,
    occurredAt: touch.occurredAt.toISOString(),
    enrollmentInactiveFrom: touch.enrollmentInactiveFrom?.toISOString() ?? null,
    creatorBannedAt: touch.creatorBannedAt?.toISOString() ?? null,
    step,
    verdict,
    windowDays: isMeasured ? windowDaysOf(touch.surface, windows) : null,
  }
}

function toRate({ answer, rate, decision }: ExplanationFacts): CommissionExplanation['rate'] {
  const programId = answer?.touch?.programId
  if (!rate || !programId) return null
  return {
    programId,
    planId: rate.planId,
    rateVersionId: rate.rateVersionId,
    planBps: rate.rateBps,
    lockedUntil: rate.lock?.until.toISOString() ?? null,
    factorBps: decision.factorBps,
    appliedBps: decision.appliedBps,
  }
}

function toBase({ order, line, base }: ExplanationFacts): CommissionExplanation['base'] {
  return {
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor.toString(),
    grossMinor: base.grossMinor.toString(),
    discountMinor: base.discountMinor.toString(),
    taxesIncluded: order.taxesIncluded,
    includedTaxMinor: base.includedTaxMinor.toString(),
    isGiftCard: line.isGiftCard,
    baseMinor: base.baseMinor.toString(),
  }
}
