import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { netAmountsSql } from '#app/domain/commissions/amounts.sql.ts'

/** Accrued less reversed, per commission: sums of postings, never stored. */
export async function netAmountsOf(db: Reader, commissionIds: readonly string[]): Promise<Map<string, bigint>> {
  if (commissionIds.length === 0) return new Map()
  const rows = await sql<{ commissionId: string; netMinor: bigint }>(db, netAmountsSql, [[...commissionIds]])
  return new Map(rows.map(({ commissionId, netMinor }) => [commissionId, netMinor]))
}
