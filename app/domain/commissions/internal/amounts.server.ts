import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { borneAmountsSql, netAmountsSql } from '#app/domain/commissions/amounts.sql.ts'

/** Accrued less reversed, per commission: sums of postings, never stored. */
export async function netAmountsOf(db: Reader, commissionIds: readonly string[]): Promise<Map<string, bigint>> {
  if (commissionIds.length === 0) return new Map()
  const rows = await sql<{ commissionId: string; netMinor: bigint }>(db, netAmountsSql, [[...commissionIds]])
  return new Map(rows.map(({ commissionId, netMinor }) => [commissionId, netMinor]))
}

/** D6: what the merchant bears alone, per commission; those of which nothing is borne are missing. */
export async function borneAmountsOf(db: Reader, commissionIds: readonly string[]): Promise<Map<string, bigint>> {
  if (commissionIds.length === 0) return new Map()
  const rows = await sql<{ commissionId: string; borneMinor: bigint }>(db, borneAmountsSql, [[...commissionIds]])
  return new Map(rows.map(({ commissionId, borneMinor }) => [commissionId, borneMinor]))
}
