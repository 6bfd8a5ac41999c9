import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { defectOnlyGidsSql, defectsOfBatchSql, nextStagedGidsSql, surplusGidsSql } from './internal/stage-export.sql.ts'
import { refreshProductJob } from './jobs.ts'
import { recordDefects, type StagedDefect } from './record-defects.server.ts'

const productsAtOnce = 500

/** The next staged products, in gid order. */
export async function listStaged(syncRunId: string, after: string, limit: number): Promise<string[]> {
  const rows = await sql<{ gid: string }>('pool', nextStagedGidsSql, [syncRunId, after, limit])
  return rows.map((one) => one.gid)
}

/** Products that nothing but an unreadable line tells of: noted for the merchant, and read by themselves. */
export async function readDefective(tx: SqlTx, syncRunId: string, shopId: string, after: string): Promise<string[]> {
  const found = await sql<{ gid: string }>(tx, defectOnlyGidsSql, [syncRunId, after, productsAtOnce])
  const gids = found.map((one) => one.gid)
  if (gids.length === 0) return []
  await recordDefects(tx, shopId, await sql<StagedDefect>(tx, defectsOfBatchSql, [syncRunId, gids]), gids)
  await enqueueMany(
    tx,
    gids.map((gid) => refreshProductJob(shopId, gid)),
  )
  return gids
}

export type Surplus = {
  readonly gid: string
  readonly title: string
  readonly kind: 'surplus'
  readonly fields: readonly string[]
  readonly updatedAt: Date
  readonly changedAt: null
}

/** The next of our products that Shopify did not have at the snapshot, although they were here before it was asked for. */
export async function listSurplus({
  syncRunId,
  shopId,
  after,
  snapshotAt,
  askedAt,
}: {
  readonly syncRunId: string
  readonly shopId: string
  readonly after: string
  readonly snapshotAt: Date
  readonly askedAt: Date
}): Promise<Surplus[]> {
  const rows = await sql<{ gid: string; title: string }>('pool', surplusGidsSql, [
    syncRunId,
    after,
    productsAtOnce,
    shopId,
    snapshotAt,
    askedAt,
  ])
  return rows.map((one) => ({ ...one, kind: 'surplus', fields: [], updatedAt: snapshotAt, changedAt: null }))
}
