import { addMilliseconds } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { readCollection } from '#app/shopify/catalog/read-collection.server.ts'
import { applyCollectionDelete, writeCollections } from './apply-collections.server.ts'
import { findShopToRead } from './find-shop-to-read.server.ts'
import { collectionVersionSql } from './internal/collections.sql.ts'
import { clearStaged, ExportStage, newStagingId } from './stage-export.server.ts'

/**
 * Reads one collection at Shopify, page by page, and makes ours equal to it: its words, its products and their order.
 * Idempotent: ends in Shopify's state whenever it runs.
 */
export async function refreshCollection(shopId: string, gid: string): Promise<void> {
  const shop = await findShopToRead(db, shopId)
  if (!shop) return
  const askedAt = now()
  const [known] = await sql<{ sourceUpdatedAt: Date }>(db, collectionVersionSql, [shopId, gid])
  const syncRunId = newStagingId()
  const stage = new ExportStage('pool', syncRunId, { currency: shop.currency, countries: [] })
  try {
    let snapshotAt = addMilliseconds(known?.sourceUpdatedAt ?? new Date(0), 1)
    for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
      const page = await readCollection(shop.domain, gid, after)
      if (!page) {
        return await inSqlTransaction('bury collection', (tx) => applyCollectionDelete(tx, shopId, gid, askedAt))
      }
      const { collection, productGids, nextCursor } = page
      if (isFirst) await stage.add({ kind: 'collection', facts: collection })
      for (const productGid of productGids) await stage.add({ kind: 'member', collectionGid: gid, productGid })
      if (collection.updatedAt > snapshotAt) snapshotAt = collection.updatedAt
      after = nextCursor
    }
    await stage.finish()
    await inSqlTransaction('refresh collection', (tx) =>
      writeCollections(tx, { syncRunId, shopId, snapshotAt, gids: [gid] }),
    )
  } finally {
    await clearStaged('pool', syncRunId)
  }
}
