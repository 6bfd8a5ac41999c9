import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { bringEditsOfShopBackSql } from './internal/held-content.sql.ts'

/**
 * J1: makes the columns of these products what Shopify said last, where an edit had failed its review. A writer of titles,
 * descriptions or pictures calls it before it writes, holds approved content with `holdApprovedSql` while it writes, and
 * calls `reviewProducts` after it: then a part that is written never meets a part that shoppers were not shown.
 */
export async function bringHeldEditsBack(tx: Tx | SqlTx, shopId: string, gids: readonly string[]): Promise<void> {
  if (gids.length > 0) await sql(tx, bringEditsOfShopBackSql, [shopId, gids])
}
