import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { presenceSql } from './internal/presence.sql.ts'
import { chooseRate, type ChosenRate, type PlanFacts, type Presence } from './rate-choice.ts'

export type RatesQuestion = {
  readonly programId: string
  /** null: what any creator would get */
  readonly creatorId: string | null
  readonly productIds: readonly string[]
  readonly at: Date
}

/** The rate of each product under one program for one creator at one instant (B2, B3, B4). */
export async function ratesFor(db: Reader, question: RatesQuestion): Promise<Map<string, ChosenRate>> {
  const { programId, creatorId, productIds, at } = question
  const [plans, presence, policy] = [
    await plansOf(db, question),
    await presenceOf(db, question),
    await policyAt(db, { programId, at }),
  ]
  const { decreaseLockDays } = policy.values.rates
  const chosen = productIds.map((productId) => {
    const up = presence.get(productId) ?? []
    return [productId, chooseRate({ plans, creatorId, productId, at, presence: up, decreaseLockDays })] as const
  })
  return new Map(chosen.filter((pair): pair is [string, ChosenRate] => pair[1] !== null))
}

async function plansOf(db: Reader, { programId, creatorId, productIds }: RatesQuestion): Promise<PlanFacts[]> {
  const plans = await db.plan.findMany({
    where: {
      programId,
      AND: [
        { OR: [{ productId: null }, { productId: { in: [...productIds] } }] },
        { OR: [{ creatorId: null }, ...(creatorId === null ? [] : [{ creatorId }])] },
      ],
    },
    include: { rates: true },
  })
  return plans.map(({ rates, ...plan }) => ({ ...plan, versions: rates }))
}

async function presenceOf(db: Reader, { creatorId, productIds }: RatesQuestion): Promise<Map<string, Presence[]>> {
  const found = new Map<string, Presence[]>()
  if (creatorId === null || productIds.length === 0) return found
  const rows = await sql<Presence & { productId: string }>(db, presenceSql, [creatorId, [...productIds]])
  for (const { productId, since, until } of rows) {
    found.set(productId, [...(found.get(productId) ?? []), { since, until }])
  }
  return found
}
