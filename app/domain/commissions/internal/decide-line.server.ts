import { winningTouch, type AttributionAnswer } from '#app/domain/attribution/winning-touch.ts'
import type { TouchFacts } from '#app/domain/attribution/touch-facts.ts'
import { commissionBase } from '#app/domain/commissions/commission-base.ts'
import { decideCommission, type Decision } from '#app/domain/commissions/decide-commission.ts'
import type { CommissionExplanation } from '#app/domain/commissions/explanation.ts'
import { policyAt, type Policy } from '#app/domain/policies/policy-at.server.ts'
import type { ChosenRate } from '#app/domain/programs/rate-choice.ts'
import { rateFor } from '#app/domain/programs/rate-for.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { LineRow, OrderFacts } from './order-facts.server.ts'
import { creatorFactsOf, toBuyerFacts } from './people-facts.server.ts'
import { toExplanation } from './to-explanation.ts'

export type Policies = { readonly general: Policy; readonly ofPrograms: ReadonlyMap<string, Policy> }

export type LineDecision = {
  readonly decision: Decision
  readonly answer: AttributionAnswer | null
  readonly rate: ChosenRate | null
  readonly policy: Policy
  readonly explanation: CommissionExplanation
}

type Question = {
  readonly order: OrderFacts
  readonly line: LineRow
  readonly placedAt: Date
  readonly touches: readonly TouchFacts[]
  readonly policies: Policies
}

/** The policies of every program that one of the touches earns under, and the market's own. */
export async function policiesFor(tx: Tx, market: string, touches: readonly TouchFacts[], at: Date): Promise<Policies> {
  const programIds = new Set(touches.flatMap(({ programId }) => (programId === null ? [] : [programId])))
  const ofPrograms = new Map<string, Policy>()
  for (const programId of programIds) ofPrograms.set(programId, await policyAt(tx, { market, programId, at }))
  return { general: await policyAt(tx, { market, at }), ofPrograms }
}

/** A1: one line's decision, from facts recorded before it was placed. */
export async function decideLine(
  tx: Tx,
  { order, line, placedAt, touches, policies }: Question,
): Promise<LineDecision> {
  const policyOf = (programId: string | null) => (programId && policies.ofPrograms.get(programId)) || policies.general
  const isEvaluated = !order.isTest && order.replacesOrderId === null
  const answer = !isEvaluated ? null : answerFor({ order, line, placedAt, touches, policies })
  const touch = answer?.touch ?? null
  const policy = policyOf(touch?.programId ?? null)
  const rate = touch?.programId
    ? await rateFor(tx, {
        programId: touch.programId,
        creatorId: touch.creatorId,
        productId: line.productId ?? '',
        at: placedAt,
      })
    : null
  const base = commissionBase({ ...line, taxesIncluded: order.taxesIncluded })
  const decision = decideCommission({
    isTestOrder: order.isTest,
    isReplacement: order.replacesOrderId !== null,
    isGiftCard: line.isGiftCard,
    base,
    answer,
    rate,
    indirectFactorBps: policy.values.attribution.indirectRateFactorBps,
    buyer: toBuyerFacts(order),
    creator: touch && (await creatorFactsOf(tx, touch.creatorId, order)),
  })
  const windowsOf = (programId: string | null) => policyOf(programId).values.attribution
  const explanation = toExplanation({ order, line, placedAt, policy, windowsOf, answer, rate, base, decision })
  return { decision, answer, rate, policy, explanation }
}

function answerFor({ order, line, placedAt, touches, policies }: Question): AttributionAnswer {
  return winningTouch({
    line: { shopId: order.shopId, productId: line.productId },
    touches,
    placedAt,
    policy: policies.general.values.attribution,
    programPolicies: new Map([...policies.ofPrograms].map(([id, { values }]) => [id, values.attribution])),
  })
}
