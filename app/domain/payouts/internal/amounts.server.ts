import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { amountsOfPayoutsSql, runTotalsSql } from './amounts.sql.ts'

/** What payouts claimed, minor units; sums of postings, never stored. */
export async function amountsOf(db: Reader, payoutIds: readonly string[]): Promise<Map<string, bigint>> {
  if (payoutIds.length === 0) return new Map()
  const rows = await sql<{ payoutId: string; amountMinor: bigint }>(db, amountsOfPayoutsSql, [[...payoutIds]])
  return new Map(rows.map(({ payoutId, amountMinor }) => [payoutId, amountMinor]))
}

export type RunTotal = { readonly count: number; readonly amountMinor: bigint }

/** What runs come to, without payouts that failed or were cancelled. */
export async function runTotalsOf(db: Reader, runIds: readonly string[]): Promise<Map<string, RunTotal>> {
  if (runIds.length === 0) return new Map()
  const rows = await sql<RunTotal & { runId: string }>(db, runTotalsSql, [[...runIds]])
  return new Map(rows.map(({ runId, count, amountMinor }) => [runId, { count, amountMinor }]))
}
