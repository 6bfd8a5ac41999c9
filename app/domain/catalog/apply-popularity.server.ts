import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { applyPopularitySql } from './internal/apply-popularity.sql.ts'

/**
 * Sets how popular products are: whole points, 0 for every product that is not named.
 * Idempotent: writes only what differs.
 */
export async function applyPopularity(
  tx: Tx | SqlTx,
  scores: readonly { readonly productId: string; readonly score: number }[],
): Promise<void> {
  await sql(tx, applyPopularitySql, [scores.map(({ productId }) => productId), scores.map(({ score }) => score)])
}
