import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { sellableOfSql } from './internal/sellable-of.sql.ts'

/** Units that may still be promised, per variant (H1). A variant without stock figures has none. */
export async function sellableOf(db: Reader, variantIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql<{ variantId: string; sellableUnits: number }>(db, sellableOfSql, [[...variantIds]])
  return new Map(rows.map((row) => [row.variantId, row.sellableUnits]))
}
