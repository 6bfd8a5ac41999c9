import { addMilliseconds } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { readProduct, type ProductRead } from '#app/shopify/catalog/read-product.server.ts'
import { applyProductDelete } from './apply-product-delete.server.ts'
import { applyStaged, type StagedBatch } from './apply-staged.server.ts'
import { findShopToRead, type ShopToRead } from './find-shop-to-read.server.ts'
import { storedVersionSql } from './internal/stored-version.sql.ts'
import { clearStaged, ExportStage, newStagingId } from './stage-export.server.ts'

/** What is left for the stock to do, in the same transaction. */
export type Refreshed = StagedBatch & { readonly variantGidsWithMoreLevels: readonly string[] }

/**
 * Reads one product at Shopify and makes ours equal to it, by the way that exports go. `withStock` takes over the figures
 * in the same transaction. Returns variants stocked at more places than one reading tells.
 * Idempotent: ends in Shopify's state whenever it runs.
 */
export async function refreshProduct(
  shopId: string,
  gid: string,
  withStock: (tx: SqlTx, refreshed: StagedBatch) => Promise<void>,
): Promise<readonly string[]> {
  const shop = await findShopToRead(db, shopId)
  if (!shop) return []
  const askedAt = now()
  // Before the question: what is heard between it and the answer is newer.
  const known = await findStoredVersion(shopId, gid)
  const found = await readProduct(shop.domain, gid, shop.scope)
  await inSqlTransaction('refresh product', async (tx) => {
    if (!found) return applyProductDelete(tx, shopId, gid, askedAt)
    const syncRunId = newStagingId()
    await stage(tx, syncRunId, shop, found)
    // Newer than what we hold, by as little as possible, so that real news still is newer.
    const atLeast = addMilliseconds(known ?? new Date(0), 1)
    const snapshotAt = found.product.updatedAt > atLeast ? found.product.updatedAt : atLeast
    const batch = { syncRunId, shop, snapshotAt, gids: [gid] }
    await applyStaged(tx, batch)
    await withStock(tx, batch)
    await clearStaged(tx, syncRunId)
  })
  return (found?.variants ?? []).filter((one) => one.hasMoreLevels).map((one) => one.facts.gid)
}

async function findStoredVersion(shopId: string, gid: string): Promise<Date | null> {
  const [stored] = await sql<{ version: Date | null }>(db, storedVersionSql, [shopId, gid])
  return stored?.version ?? null
}

async function stage(tx: SqlTx, syncRunId: string, { currency, scope }: ShopToRead, found: ProductRead): Promise<void> {
  const { product, media, variants } = found
  const productGid = product.gid
  const into = new ExportStage(tx, syncRunId, { currency, countries: scope.countries })
  await into.add({ kind: 'product', facts: product })
  for (const facts of media) await into.add({ kind: 'media', productGid, facts })
  for (const { facts, levels, hasMoreLevels } of variants) {
    await into.add({ kind: 'variant', productGid, facts })
    if (hasMoreLevels) continue
    for (const level of levels) await into.add({ kind: 'level', parentGid: facts.gid, facts: level })
  }
  await into.finish()
}
