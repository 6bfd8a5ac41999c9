import type { Tx } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import {
  buryCollectionSql,
  burySurplusCollectionsSql,
  dropMembersSql,
  nextCollectionsSql,
  upsertCollectionsSql,
  upsertMembersSql,
} from './internal/collections.sql.ts'

const collectionsAtOnce = 100

/**
 * Makes the shop's collections what the staged export says: theirs, their products and their order. Returns how many
 * were not. `isComplete`: the export could be read as a whole, so what it lacks is gone.
 * Idempotent on: (shop, collection gid, snapshot).
 */
export async function applyCollections(
  shopId: string,
  syncRunId: string,
  snapshotAt: Date,
  isComplete: boolean,
): Promise<number> {
  let changed = 0
  for (let after = ''; ;) {
    const rows = await sql<{ gid: string }>('pool', nextCollectionsSql, [syncRunId, after, collectionsAtOnce])
    const gids = rows.map((one) => one.gid)
    const last = gids.at(-1)
    if (last === undefined) break
    changed += await inSqlTransaction('apply collections', (tx) =>
      writeCollections(tx, { syncRunId, shopId, snapshotAt, gids }),
    )
    after = last
  }
  if (!isComplete) return changed
  const gone = await inSqlTransaction('bury collections', (tx) =>
    sql(tx, burySurplusCollectionsSql, [syncRunId, shopId, snapshotAt, tx.now]),
  )
  return changed + gone.length
}

export type CollectionBatch = {
  readonly syncRunId: string
  readonly shopId: string
  readonly snapshotAt: Date
  readonly gids: readonly string[]
}

/** Staged collections with their members. Returns how many of them differed. */
export async function writeCollections(
  tx: SqlTx,
  { syncRunId, shopId, snapshotAt, gids }: CollectionBatch,
): Promise<number> {
  const batch = [syncRunId, gids, shopId, snapshotAt]
  const touched = [
    ...(await sql<{ gid: string }>(tx, upsertCollectionsSql, batch)),
    ...(await sql<{ gid: string }>(tx, dropMembersSql, batch)),
    ...(await sql<{ gid: string }>(tx, upsertMembersSql, batch)),
  ]
  return new Set(touched.map((one) => one.gid)).size
}

/** `collections/delete`. Idempotent on: (shop, collection gid, deletedAt): no older news brings it back (J5). */
export async function applyCollectionDelete(
  tx: Tx | SqlTx,
  shopId: string,
  gid: string,
  deletedAt: Date,
): Promise<void> {
  await sql(tx, buryCollectionSql, [shopId, gid, deletedAt])
}
