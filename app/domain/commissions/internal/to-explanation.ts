import { windowDaysOf } from '#app/domain/attribution/precedence.ts'
import type { AttributionWindows, TouchFacts } from '#app/domain/attribution/touch-facts.ts'
import type { AttributionAnswer, Considered } from '#app/domain/attribution/winning-touch.ts'
import type { CommissionExplanation, ConsideredTouch } from '#app/domain/commissions/explanation.ts'
import type { Decision } from '#app/domain/commissions/decide-commission.ts'
import type { BaseArithmetic } from '#app/domain/commissions/commission-base.ts'
import { holdDaysOf } from '#app/domain/commissions/hold.ts'
import type { Finding } from '#app/domain/commissions/risk-rules.ts'
import type { Affiliation } from '#app/domain/commissions/self-referral.ts'
import type { Policy } from '#app/domain/policies/policy-at.server.ts'
import type { ChosenRate } from '#app/domain/programs/rate-facts.ts'
import type { DecisionContext } from './decision-context.server.ts'
import type { LineRow } from './order-facts.server.ts'

export type ExplanationFacts = {
  readonly context: DecisionContext
  readonly line: LineRow
  readonly policy: Policy
  readonly answer: AttributionAnswer | null
  readonly rate: ChosenRate | null
  readonly base: BaseArithmetic
  readonly decision: Decision
  readonly findings: readonly Finding[]
  /** B6: where a marginal tier holds. */
  readonly settledMinor: bigint | null
  readonly affiliation: Affiliation | null
}

/** Enough to see who else was near; the winner is always among them. */
const maximumConsidered = 50

/** Puts the decision and everything it was made from into the stored form. */
export function toExplanation(facts: ExplanationFacts): CommissionExplanation {
  const { line, policy, decision, findings } = facts
  const { order, placedAt } = facts.context
  return {
    version: 1,
    source: { event: 'order.placed', orderId: order.id, orderLineId: line.id },
    placedAt: placedAt.toISOString(),
    reasonCode: decision.reasonCode,
    currency: line.currency,
    attribution: toAttribution(facts),
    rate: toRate(facts),
    ...toResale(facts),
    base: toBase(facts),
    commission: {
      numerator: ((facts.base.baseMinor > 0n ? facts.base.baseMinor : 0n) * BigInt(decision.appliedBps)).toString(),
      denominator: '10000',
      rounding: 'HALF_AWAY_FROM_ZERO',
      ...(decision.fixedMinor !== null && { fixedMinor: decision.fixedMinor.toString() }),
      amountMinor: decision.amountMinor.toString(),
    },
    hold: { policyVersionId: policy.id, ...holdDaysOf(policy.values) },
    risk: findings.map(({ rule }) => rule),
  }
}

function toAttribution({ context, line, policy, answer }: ExplanationFacts): CommissionExplanation['attribution'] {
  const { order, policyOf } = context
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
    considered: shown.map((one) => toConsidered(one, policyOf(one.touch.programId).values.attribution)),
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
    windowDays: isMeasured ? windowDaysOf(touch.surface, windows) : (touch.lifetime?.days ?? null),
    ...(touch.isAtCheckout && { isAtCheckout: true }),
    ...(touch.isContentBarred && { isContentBarred: true }),
    ...((touch.adAuthorizationId ?? null) !== null && { isAd: true }),
    ...toCode(touch),
    ...(touch.resale && { resale: { marginMinor: touch.resale.marginMinor.toString() } }),
    ...(touch.lifetime && {
      lifetime: { broughtAt: touch.lifetime.broughtAt.toISOString(), days: touch.lifetime.days },
    }),
  }
}

function toResale({ answer, affiliation, decision }: ExplanationFacts): Pick<CommissionExplanation, 'resale'> {
  const resale = answer?.touch?.resale
  if (!resale) return {}
  const of = affiliation && { kind: affiliation, factorBps: decision.affiliatedFactorBps }
  return { resale: { marginMinor: resale.marginMinor.toString(), ...(of && { affiliation: of }) } }
}

function toCode({ code }: TouchFacts): Pick<ConsideredTouch, 'code'> {
  if (!code) return {}
  const { discountMinor, place, endedAt } = code
  return { code: { discountMinor: discountMinor.toString(), place, endedAt: endedAt?.toISOString() ?? null } }
}

function toRate(facts: ExplanationFacts): CommissionExplanation['rate'] {
  const { answer, rate, decision } = facts
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
    ...toRateParts(facts, rate),
  }
}

/** Only what played a part. */
function toRateParts(facts: ExplanationFacts, rate: ChosenRate) {
  const { context, line, answer, decision, settledMinor, affiliation } = facts
  const { storefrontBps, flash, tier, cap, fixedAmounts } = rate
  const isAd = (answer?.touch?.adAuthorizationId ?? null) !== null
  const adsBps = isAd ? (rate.adsBps ?? null) : null
  const isStorefront = adsBps === null && context.order.mode === 'STOREFRONT' && storefrontBps !== null
  const perUnitMinor = isStorefront || adsBps !== null ? undefined : fixedAmounts?.[line.currency]
  return {
    ...(adsBps !== null && { adsBps }),
    ...(isStorefront && { storefrontBps }),
    ...(perUnitMinor !== undefined && { fixedPerUnitMinor: perUnitMinor.toString() }),
    ...(tier && {
      tier: { schemeId: tier.schemeId, fromMinor: tier.fromMinor.toString(), rateBps: tier.rateBps, settledMinor: (settledMinor ?? 0n).toString() },
    }),
    ...(flash && { flash: { id: flash.id, kind: flash.kind, rateBps: flash.rateBps } }),
    ...(affiliation && { affiliation: { kind: affiliation, factorBps: decision.affiliatedFactorBps } }),
    ...(cap && decision.limitMinor !== null && {
      cap: { capMinor: cap.capMinor.toString(), period: cap.capPeriod, leftMinor: decision.limitMinor.toString() },
    }),
  } // prettier-ignore
}

function toBase({ context, line, base }: ExplanationFacts): CommissionExplanation['base'] {
  return {
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor.toString(),
    grossMinor: base.grossMinor.toString(),
    discountMinor: base.discountMinor.toString(),
    taxesIncluded: context.order.taxesIncluded,
    includedTaxMinor: base.includedTaxMinor.toString(),
    isGiftCard: line.isGiftCard,
    baseMinor: base.baseMinor.toString(),
  }
}
