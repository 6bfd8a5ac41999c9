import { resalesOfLines } from '#app/domain/attribution/resales-of-lines.server.ts'
import { broughtCustomer, broughtSubscription } from '#app/domain/attribution/brought-customer.server.ts'
import { codesOfOrder } from '#app/domain/attribution/codes-of-order.server.ts'
import type { TouchFacts } from '#app/domain/attribution/touch-facts.ts'
import { isRenewal } from '#app/domain/attribution/is-renewal.ts'
import { touchesBefore, type TouchesQuestion } from '#app/domain/attribution/touches-before.server.ts'
import { toExclusionReason, type ExclusionReason } from '#app/domain/commissions/reasons.ts'
import { policyAt, type Policy } from '#app/domain/policies/policy-at.server.ts'
import { schemeAt, tierPeriodOf } from '#app/domain/programs/tier-steps.ts'
import { tierSchemesOf } from '#app/domain/programs/tier-schemes-of.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { OrderToDecide } from './order-facts.server.ts'
import { creatorFactsOf, type CreatorRow } from './people-facts.server.ts'
import { settledBaseSql } from './settled-base.sql.ts'

export type DecisionContext = {
  readonly order: OrderToDecide
  readonly placedAt: Date
  readonly exclusion: ExclusionReason | null
  /** Everything that could decide this line, its codes and its reseller among them. */
  readonly touchesOf: (lineId: string) => readonly TouchFacts[]
  readonly policyOf: (programId: string | null) => Policy
  readonly programPolicies: ReadonlyMap<string, Policy>
  readonly creatorOf: (creatorId: string) => Promise<CreatorRow>
  /** E12 */
  readonly affiliatedFactorOf: (programId: string) => Promise<number>
  /** B6: the creator's settled base where a marginal tier holds; null without one. */
  readonly settledOf: (programId: string, creatorId: string) => Promise<bigint | null>
  /** E3: the shop owes the money of an earlier payout. */
  readonly isShopUnpaid: boolean
}

/** What the lines of one order are decided from (A1): read once for all of them. */
export async function contextOf(tx: Tx, order: OrderToDecide, placedAt: Date): Promise<DecisionContext> {
  const { shopperKey, accountId, shopId } = order
  const question = { shopperKey, accountId, shopId, placedAt }
  const touches = await touchesBefore(tx, question)
  const codes = await codesOfOrder(tx, { orderId: order.id, placedAt, ...appliedCodes(order) })
  const brought = (await broughtAgain(tx, order, question)) ?? (await broughtCustomer(tx, question))
  const resales = await resalesOfLines(tx, { shopId, placedAt, lines: order.lines })
  const all = [...touches, ...resales.values(), ...[...codes.values()].flat(), ...(brought ? [brought] : [])]
  const general = await policyAt(tx, { market: order.country, at: placedAt })
  const programPolicies = new Map<string, Policy>()
  for (const programId of new Set(all.flatMap((touch) => touch.programId ?? []))) {
    programPolicies.set(programId, await policyAt(tx, { market: order.country, programId, at: placedAt }))
  }
  const settledByPair = once((pair: string) => {
    const [programId = '', creatorId = ''] = pair.split(' ')
    return settledOf(tx, { programId, creatorId, placedAt })
  })
  return {
    order,
    placedAt,
    exclusion: toExclusionReason(order.attributionExclusion),
    touchesOf: (lineId) => {
      const resale = resales.get(lineId)
      return [...touches, ...(resale ? [resale] : []), ...(codes.get(lineId) ?? []), ...(brought ? [brought] : [])]
    },
    policyOf: (programId) => (programId !== null && programPolicies.get(programId)) || general,
    programPolicies,
    creatorOf: once((creatorId: string) => creatorFactsOf(tx, creatorId, order, placedAt)),
    affiliatedFactorOf: once((programId: string) => affiliatedFactorOf(tx, programId)),
    settledOf: (programId, creatorId) => settledByPair(`${programId} ${creatorId}`),
    isShopUnpaid: all.length > 0 && (await tx.funding.count({ where: { shopId, state: 'overdue' } })) > 0,
  }
}

/** C10: what a subscription orders by itself goes back to who brought its first order, where the program says so. */
async function broughtAgain(tx: Tx, order: OrderToDecide, question: TouchesQuestion): Promise<TouchFacts | null> {
  const said = order.attributionSignals as { sourceName?: unknown } | null
  if (typeof said?.sourceName !== 'string' || !isRenewal(said.sourceName)) return null
  return broughtSubscription(tx, { ...question, productIds: order.lines.flatMap(({ productId }) => productId ?? []) })
}

function once<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const answer = known.get(key) ?? ask(key)
    known.set(key, answer)
    return answer
  }
}

async function affiliatedFactorOf(tx: Tx, programId: string): Promise<number> {
  const program = await tx.program.findUnique({ where: { id: programId }, select: { affiliatedFactorBps: true } })
  return program?.affiliatedFactorBps ?? 0
}

type Settled = { programId: string; creatorId: string; placedAt: Date }

async function settledOf(tx: Tx, { programId, creatorId, placedAt }: Settled): Promise<bigint | null> {
  const scheme = schemeAt(await tierSchemesOf(tx, programId), placedAt)
  if (scheme?.mode !== 'marginal') return null
  const { startsAt } = tierPeriodOf(scheme.period, placedAt)
  const [row] = await sql<{ settledMinor: bigint }>(tx, settledBaseSql, [creatorId, programId, startsAt, placedAt])
  return row?.settledMinor ?? 0n
}

/** A8: codes in the order in which Shopify says they were applied. */
function appliedCodes({ attributionSignals }: OrderToDecide): { applied?: readonly string[] } {
  const said = attributionSignals as { codes?: unknown } | null
  const codes = Array.isArray(said?.codes) ? said.codes.filter((code): code is string => typeof code === 'string') : []
  return codes.length > 0 ? { applied: codes } : {}
}
