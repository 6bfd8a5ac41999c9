import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { countCatalogSql } from './internal/count-catalog.sql.ts'

/**
 * The merchant's figures, counted in the background so that no page counts (getCatalogCounts reads them), and a wake-up
 * for the pages that show them. Idempotent: a count never replaces a later one.
 */
export async function countCatalog(tx: SqlTx, shopId: string): Promise<void> {
  await sql(tx, countCatalogSql, [shopId, tx.now])
  await broadcast(tx, `shop:${shopId}`, { kind: 'catalog' })
}
