import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { afterFiguresMoved } from './apply-inventory.server.ts'
import {
  dropUnstagedLevelsSql,
  insertFirstLevelsSql,
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

/**
 * The same for products that came with this very batch: their sums are right already, unless notices about their items
 * came before them. Idempotent on: (shop, item, location, updatedAt) (J5).
 */
export async function takeInFirstLevels(tx: SqlTx, batch: StagedLevels): Promise<void> {
  const { syncRunId, shopId, gids } = batch
  if (gids.length === 0) return
  const [levels] = await sql<FirstLevels>(tx, insertFirstLevelsSql, [syncRunId, gids, shopId])
  if (levels && (levels.wereKnown || levels.written < levels.staged)) await takeInLevels(tx, batch)
}

type FirstLevels = { staged: number; written: number; wereKnown: boolean }
