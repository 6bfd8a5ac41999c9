import { schemeAt, tierPeriodOf } from '#app/domain/programs/tier-steps.ts'
import { tierSchemesOf } from '#app/domain/programs/tier-schemes-of.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { tierProgressSql } from './internal/tier-progress.sql.ts'

/** In minor units of the shop's currency. */
export type TierProgress = {
  readonly startsAt: Date
  /** Past its hold: what counts for the tier (B6). */
  readonly settledMinor: bigint
  /** Sold in the period and still in its hold: it counts once that is over, as far as it is not sent back. */
  readonly waitingMinor: bigint
}

/** B6: how far a creator is in the period of the program's tiers; null where it has none. */
export async function tierProgress(
  db: Reader,
  { programId, creatorId }: { readonly programId: string; readonly creatorId: string },
): Promise<TierProgress | null> {
  const at = now()
  const scheme = schemeAt(await tierSchemesOf(db, programId), at)
  if (!scheme) return null
  const { startsAt } = tierPeriodOf(scheme.period, at)
  const [row] = await sql<Omit<TierProgress, 'startsAt'>>(db, tierProgressSql, [creatorId, programId, startsAt, at])
  return { startsAt, settledMinor: row?.settledMinor ?? 0n, waitingMinor: row?.waitingMinor ?? 0n }
}
