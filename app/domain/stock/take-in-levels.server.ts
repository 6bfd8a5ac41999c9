import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { afterFiguresMoved } from './apply-inventory.server.ts'
import {
  dropUnstagedLevelsSql,
  lockStagedStockSql,
  sumStagedSql,
  writeStagedLevelsSql,
} from './internal/staged-levels.sql.ts'

export type StagedLevels = {
  readonly syncRunId: string
  readonly shopId: string
  readonly snapshotAt: Date
  /** Products whose stock differs. */
  readonly gids: readonly string[]
}

/**
 * Shopify's figures per location for staged products, and the end of holds that they leave no room for (H13).
 * Idempotent on: (shop, item, location, updatedAt) (J5).
 */
export async function takeInLevels(tx: SqlTx, { syncRunId, shopId, snapshotAt, gids }: StagedLevels): Promise<void> {
  if (gids.length === 0) return
  const batch = [syncRunId, gids, shopId]
  await sql(tx, lockStagedStockSql, batch)
  await sql(tx, writeStagedLevelsSql, [...batch, tx.now])
  await sql(tx, dropUnstagedLevelsSql, [...batch, snapshotAt])
  await afterFiguresMoved(tx, await sql<{ variantId: string; isShort: boolean }>(tx, sumStagedSql, [...batch, tx.now]))
}
