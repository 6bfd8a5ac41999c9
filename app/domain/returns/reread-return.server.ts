import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { applyReturnAtShopify } from './apply-return-at-shopify.server.ts'
import { shopifyReturns, type ShopifyReturns } from './shopify-returns.server.ts'

/**
 * Reads a return as it stands in Shopify now and takes it over. Notices only cause this: they tell a part, without a
 * time, in any order, so the last reading counts and none of them can be too late.
 * Idempotent on: what Shopify says.
 */
export async function rereadReturn(
  shopId: string,
  returnGid: string,
  shopify: ShopifyReturns = shopifyReturns,
): Promise<void> {
  const shop = await db.shop.findUnique({ where: { id: shopId }, select: { domain: true } })
  const theirs = shop && (await shopify.readReturn(shop.domain, returnGid))
  if (theirs) await inTransaction('apply return', (tx) => applyReturnAtShopify(tx, shopId, theirs))
}
