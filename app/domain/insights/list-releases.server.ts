import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorReleasesSql } from './internal/creator-releases.sql.ts'

export type ComingRelease = {
  /** UTC day, "2026-03-09". */
  readonly day: string
  readonly shopId: string
  readonly shopName: string
  readonly amount: MoneyView
  readonly lines: number
}

/** How far ahead a calendar looks; holds end sooner than that. */
const daysAhead = 60

/** E2: what of a creator's held earnings becomes payable on which day, by shop and currency, unless something comes between. */
export async function listReleases(db: Reader, creatorId: string, now: Date): Promise<ComingRelease[]> {
  const rows = await sql<Omit<ComingRelease, 'amount'> & { currency: string; amountMinor: bigint }>(
    db,
    creatorReleasesSql,
    [creatorId, now, daysAhead],
  )
  return rows.map(({ currency, amountMinor, ...row }) => ({ ...row, amount: toMoneyView(amountMinor, currency) }))
}
