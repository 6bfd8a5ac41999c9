import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { presenceSql } from './internal/presence.sql.ts'
import { toPlanFacts } from './internal/stored-facts.ts'
import { chooseRate } from './rate-choice.ts'
import type { ChosenRate, FlashRateFacts, PlanFacts, Presence, ProductPlace, RatedLine } from './rate-facts.ts'
import { tierSchemesOf } from './tier-schemes-of.server.ts'

export type RatesQuestion = {
  readonly programId: string
  /** null: what any creator would get */
  readonly creatorId: string | null
  readonly productIds: readonly string[]
  readonly at: Date
  /** B9: what is sold of each product; without it a percentage and fixed amounts cannot be compared. */
  readonly lines?: ReadonlyMap<string, RatedLine>
  /** B6: the creator's net settled base in the tier period of `at`, minor units of the shop's currency; default 0. */
  readonly settledMinor?: bigint
}

/** The rate of each product under one program for one creator at one instant (B2-B4, B6-B9). Products without one are left out. */
export async function ratesFor(db: Reader, question: RatesQuestion): Promise<Map<string, ChosenRate>> {
  const { programId, creatorId, productIds, at, lines, settledMinor } = question
  if (productIds.length === 0) return new Map()
  const plans = await plansOf(db, question)
  const collections = await collectionsOf(db, plans, productIds)
  const presence = await presenceOf(db, question)
  const places = await placesOf(db, question)
  const [flashes, tierSchemes] = [await flashesOf(db, question), await tierSchemesOf(db, programId)]
  const { decreaseLockDays } = (await policyAt(db, { programId, at })).values.rates
  const chosen = productIds.map((productId) => {
    const rate = chooseRate({
      plans, creatorId, productId, at, decreaseLockDays, flashes, tierSchemes,
      collectionIds: collections.get(productId) ?? [],
      presence: presence.get(productId) ?? [],
      line: lines?.get(productId) ?? null,
      place: places(productId),
      ...(settledMinor !== undefined && { settledMinor }),
    }) // prettier-ignore
    return [productId, rate] as const
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
  return plans.map(toPlanFacts)
}

async function collectionsOf(db: Reader, plans: readonly PlanFacts[], productIds: readonly string[]) {
  const collectionIds = plans.flatMap(({ collectionId }) => (collectionId === null ? [] : [collectionId]))
  const found = new Map<string, string[]>()
  if (collectionIds.length === 0) return found
  const rows = await db.collectionProduct.findMany({
    where: { collectionId: { in: collectionIds }, productId: { in: [...productIds] } },
    select: { collectionId: true, productId: true },
  })
  for (const { collectionId, productId } of rows) {
    found.set(productId, [...(found.get(productId) ?? []), collectionId])
  }
  return found
}

async function placesOf(db: Reader, { programId, productIds }: RatesQuestion) {
  const program = await db.program.findUnique({ where: { id: programId }, select: { productMode: true } })
  const rows = await db.programProduct.findMany({ where: { programId, productId: { in: [...productIds] } } })
  const said = new Map(rows.map(({ productId, isIncluded, at }) => [productId, { isIncluded, at }]))
  const productMode = program?.productMode ?? 'all'
  return (productId: string): ProductPlace => ({ productMode, said: said.get(productId) ?? null })
}

async function flashesOf(db: Reader, { programId, at }: RatesQuestion): Promise<FlashRateFacts[]> {
  const rows = await db.flashRate.findMany({ where: { programId, startsAt: { lte: at }, endsAt: { gt: at } } })
  return rows.map((row) => ({ ...row, kind: row.kind === 'replace' ? 'replace' : 'add' }))
}

async function presenceOf(db: Reader, { creatorId, productIds }: RatesQuestion): Promise<Map<string, Presence[]>> {
  const found = new Map<string, Presence[]>()
  if (creatorId === null) return found
  const rows = await sql<Presence & { productId: string }>(db, presenceSql, [creatorId, [...productIds]])
  for (const { productId, since, until } of rows) {
    found.set(productId, [...(found.get(productId) ?? []), { since, until }])
  }
  return found
}
