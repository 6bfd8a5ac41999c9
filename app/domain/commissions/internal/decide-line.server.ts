import { winningTouch, type AttributionAnswer } from '#app/domain/attribution/winning-touch.ts'
import { arrivalOf } from '#app/domain/commissions/arrival.ts'
import { commissionBase } from '#app/domain/commissions/commission-base.ts'
import { decideCommission, limitTo, type Decision } from '#app/domain/commissions/decide-commission.ts'
import type { CommissionExplanation } from '#app/domain/commissions/explanation.ts'
import { findingsOf, type Finding } from '#app/domain/commissions/risk-rules.ts'
import type { Policy } from '#app/domain/policies/policy-at.server.ts'
import type { ChosenRate, RatedLine } from '#app/domain/programs/rate-facts.ts'
import { rateFor } from '#app/domain/programs/rate-for.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { DecisionContext } from './decision-context.server.ts'
import type { LineRow } from './order-facts.server.ts'
import { toBuyerFacts, type CreatorRow } from './people-facts.server.ts'
import { lockSpend, raiseSpend } from './plan-spend.server.ts'
import { toExplanation } from './to-explanation.ts'

export type LineDecision = {
  readonly decision: Decision
  readonly answer: AttributionAnswer | null
  readonly rate: ChosenRate | null
  readonly policy: Policy
  readonly findings: readonly Finding[]
  readonly explanation: CommissionExplanation
  readonly isShopUnpaid: boolean
}

/** A1: one line's decision, from facts recorded before it was placed. Takes what it pays off the plan's cap (B8). */
export async function decideLine(tx: Tx, context: DecisionContext, line: LineRow): Promise<LineDecision> {
  const { order, placedAt, policyOf } = context
  const answer = answerFor(context, line)
  const touch = answer?.touch ?? null
  const programId = touch?.programId ?? null
  const policy = policyOf(programId)
  const base = commissionBase({ ...line, taxesIncluded: order.taxesIncluded })
  const isStorefront = order.mode === 'STOREFRONT'
  const { currency, quantity } = line
  const isAd = (touch?.adAuthorizationId ?? null) !== null
  const rated = { currency, quantity, baseMinor: base.baseMinor, isStorefront, isAd }
  const creator = touch && (await context.creatorOf(touch.creatorId))
  const isRated = touch !== null && touch.resale === undefined && programId !== null
  const settledMinor = isRated ? await context.settledOf(programId, touch.creatorId) : null
  const rate = isRated ? await rateOf(tx, context, line, { rated, settledMinor, programId, creatorId: touch.creatorId }) : null // prettier-ignore
  const decided = decideCommission({
    isTestOrder: order.isTest,
    isReplacement: order.replacesOrderId !== null,
    exclusion: context.exclusion,
    isGiftCard: line.isGiftCard,
    ...{ quantity, currency, isStorefront, isAd, base, answer, rate, creator },
    indirectFactorBps: policy.values.attribution.indirectRateFactorBps,
    affiliatedFactorBps: programId === null ? 0 : await context.affiliatedFactorOf(programId),
    buyer: toBuyerFacts(order),
  })
  const decision = await takeFromCap(tx, decided, rate, placedAt)
  const findings = creator && decision.amountMinor > 0n ? findingsFor(context, policy, creator, touch.isContentBarred ?? false) : [] // prettier-ignore
  const explanation = toExplanation({ context, line, policy, answer, rate, base, decision, findings, settledMinor, affiliation: creator?.affiliation ?? null }) // prettier-ignore
  return { decision, answer, rate, policy, findings, explanation, isShopUnpaid: context.isShopUnpaid }
}

/** null: not evaluated (C11, I8). */
function answerFor(
  { order, placedAt, exclusion, touchesOf, policyOf, programPolicies }: DecisionContext,
  line: LineRow,
) {
  if (order.isTest || order.replacesOrderId !== null || exclusion !== null) return null
  return winningTouch({
    line: { shopId: order.shopId, productId: line.productId },
    touches: touchesOf(line.id),
    placedAt,
    policy: policyOf(null).values.attribution,
    programPolicies: new Map([...programPolicies].map(([id, { values }]) => [id, values.attribution])),
  })
}

type Rating = { rated: RatedLine; settledMinor: bigint | null; programId: string; creatorId: string }

function rateOf(tx: Tx, { placedAt }: DecisionContext, { productId }: LineRow, rating: Rating) {
  const { rated, settledMinor, programId, creatorId } = rating
  return rateFor(tx, {
    programId, creatorId, productId: productId ?? '', at: placedAt, line: rated,
    ...(settledMinor !== null && { settledMinor }),
  }) // prettier-ignore
}

async function takeFromCap(tx: Tx, decision: Decision, rate: ChosenRate | null, placedAt: Date): Promise<Decision> {
  if (decision.amountMinor <= 0n || !rate?.cap) return decision
  const spending = { planId: rate.planId, cap: rate.cap, placedAt }
  const limited = limitTo(decision, await lockSpend(tx, spending))
  if (limited.amountMinor > 0n) await raiseSpend(tx, spending, limited.amountMinor)
  return limited
}

function findingsFor(
  { order }: DecisionContext,
  policy: Policy,
  creator: CreatorRow,
  isContentBarred: boolean,
): Finding[] {
  const { isOrganicOnly, allowedCampaigns, bannedReferrers } = policy.values.risk
  return findingsOf({
    buyer: toBuyerFacts(order),
    creator,
    policy: { isOrganicOnly, allowedCampaigns, bannedReferrers },
    came: arrivalOf(order.attributionSignals),
    sharedPayoutCreators: creator.sharedPayoutCreators,
    isContentBarred,
  })
}
