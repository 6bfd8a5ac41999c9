import type { Reader } from '#app/platform/db/database.server.ts'
import type { StorefrontShop } from '#app/shopify/storefront-client.server.ts'

export type OpenStorefront = StorefrontShop & { readonly shopId: string }

/** The shop's way to its own checkout; null if its goods are paid for here, or cannot be paid for now. */
export async function findStorefront(
  db: Reader,
  shopId: string,
): Promise<OpenStorefront | 'not at Shopify' | 'closed'> {
  const connection = await db.channelConnection.findFirst({
    where: { shopId, status: 'connected' },
    select: { mode: true, storefrontToken: true, shop: { select: { domain: true, uninstalledAt: true } } },
    orderBy: { id: 'desc' },
  })
  if (!connection || connection.shop.uninstalledAt !== null) return 'closed'
  if (connection.mode !== 'SHOPIFY_CHECKOUT') return 'not at Shopify'
  const { storefrontToken: token, shop } = connection
  return token === null ? 'closed' : { domain: shop.domain, token, shopId }
}
