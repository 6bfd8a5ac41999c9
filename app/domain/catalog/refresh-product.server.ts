import { db } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { readProduct } from '#app/shopify/catalog/read-product.server.ts'
import { applyAdminFacts } from './apply-admin-facts.server.ts'
import { applyFeedProducts } from './apply-feed-products.server.ts'
import { applyProductDelete } from './apply-product-delete.server.ts'
import { nextVersion } from './reconcile-products.server.ts'

type ItemOfVariant = { variantGid: string; itemGid: string; policy: 'DENY' | 'CONTINUE'; tracked: boolean }

/**
 * Reads one product at Shopify and makes ours equal to it. Returns which inventory item counts for which variant.
 * Idempotent: ends in Shopify's state whenever it runs.
 */
export async function refreshProduct(shopId: string, gid: string): Promise<ItemOfVariant[]> {
  const shop = await db.shop.findUniqueOrThrow({
    where: { id: shopId },
    include: { connections: { where: { status: 'connected' }, take: 1 } },
  })
  const publicationGid = shop.connections[0]?.publicationGid
  if (shop.uninstalledAt !== null || !publicationGid) return []
  const askedAt = now()
  const found = await readProduct(shop.domain, gid, publicationGid)
  await inSqlTransaction('refresh product', async (tx) => {
    if (!found) return applyProductDelete(tx, shopId, gid, askedAt)
    const atLeast = await nextVersion(tx, shopId, gid)
    const version = found.product.version > atLeast ? found.product.version : atLeast
    const product = { ...found.product, version }
    const language = shop.primaryLocale.slice(0, 2)
    const own = { shopId, country: shop.country, language, isBase: true, ownLanguage: language }
    await applyFeedProducts(tx, { ...own, products: [product] })
    await applyAdminFacts(tx, shopId, [found.facts], found.variants)
  })
  return (found?.variants ?? []).map(({ gid: variantGid, itemGid, policy, tracked }) => ({
    variantGid,
    itemGid,
    policy,
    tracked,
  }))
}
