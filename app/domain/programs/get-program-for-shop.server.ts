import type { Reader } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { programOfShopSql } from './internal/list-programs.sql.ts'
import { toProgramCard, type ProgramRow } from './internal/to-program-card.ts'
import type { ProgramCard } from './program-card.ts'

export type RateVersionView = {
  readonly rateVersionId: string
  readonly rateBps: number
  readonly startsAt: Date
  readonly endsAt: Date | null
}

export type ShopProgram = ProgramCard & {
  /** The default rate's versions, newest first (B3). */
  readonly rateHistory: readonly RateVersionView[]
  /** Rates for one creator or one product, which go before the default (B2). */
  readonly otherPlans: readonly {
    planId: string
    kind: string
    creatorId: string | null
    productId: string | null
    rateBps: number
  }[]
}

/** The program that a shop runs now (active or paused), or null before the first and after the last. */
export async function getProgramForShop(db: Reader, shopId: string): Promise<ShopProgram | null> {
  const at = now()
  const [row] = await sql<ProgramRow>(db, programOfShopSql, [null, at, shopId])
  if (!row) return null
  const plans = await db.plan.findMany({
    where: { programId: row.programId, archivedAt: null },
    include: { rates: { orderBy: [{ startsAt: 'desc' }, { id: 'desc' }] } },
    orderBy: { createdAt: 'asc' },
    take: 200,
  })
  // Planned changes are in listPlans: what is shown here has begun.
  const versions = plans.find(({ id }) => id === row.planId)?.rates.filter(({ startsAt }) => startsAt <= at) ?? []
  return {
    ...toProgramCard(row),
    rateHistory: versions.map(({ id, rateBps, startsAt, endsAt }) => ({
      rateVersionId: id,
      rateBps,
      startsAt,
      endsAt,
    })),
    otherPlans: plans
      .filter(({ id }) => id !== row.planId)
      .map(({ id, kind, creatorId, productId, rates }) => ({
        planId: id,
        kind,
        creatorId,
        productId,
        rateBps: rates.find(({ startsAt, endsAt }) => startsAt <= at && (endsAt === null || endsAt > at))?.rateBps ?? 0,
      })),
  }
}
