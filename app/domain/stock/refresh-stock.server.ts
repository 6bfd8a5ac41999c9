import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { readStock } from '#app/shopify/catalog/read-stock.server.ts'
import { applyInventoryLevels, mapInventoryItems } from './apply-inventory.server.ts'
import { variantGidsSql } from './internal/inventory.sql.ts'

type Asked = { shopId: string; domain: string; gids: string[] }

/** Reads the variants' figures at Shopify and takes them over. Idempotent: ends in Shopify's figures. */
export async function refreshStock(variantIds: readonly string[]): Promise<void> {
  for (const { shopId, domain, gids } of await sql<Asked>(db, variantGidsSql, [[...variantIds]])) {
    const { items, levels } = await readStock(domain, gids)
    await inSqlTransaction('refresh stock', async (tx) => {
      await mapInventoryItems(tx, shopId, items)
      await applyInventoryLevels(tx, shopId, levels)
    })
  }
}

/** As above, for variants that Shopify names. */
export async function refreshStockByGid(shopId: string, variantGids: readonly string[]): Promise<void> {
  if (variantGids.length === 0) return
  const variants = await db.variant.findMany({
    where: { shopId, shopifyGid: { in: [...variantGids] } },
    select: { id: true },
  })
  await refreshStock(variants.map((one) => one.id))
}
