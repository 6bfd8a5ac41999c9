import { db } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { subscribeToFeeds } from '#app/shopify/channel/subscribe-to-feeds.server.ts'
import { refreshMarkets, type Refreshed } from './refresh-markets.server.ts'

export type Mended = Refreshed & { readonly subscriptions: number }

/**
 * The daily look at what Shopify forgets or we may have missed: feed subscriptions (removed after eight failed
 * deliveries), feeds, markets, languages, publication. Returns how much was mended; all zero is a healthy shop, null
 * one that is not connected. Idempotent: a second look finds nothing.
 */
export async function mendConnection(shopId: string): Promise<Mended | null> {
  const shop = await db.shop.findFirst({
    where: { id: shopId, uninstalledAt: null, connections: { some: { status: 'connected' } } },
    select: { domain: true },
  })
  if (!shop) return null
  const mended = { subscriptions: await subscribeToFeeds(shop.domain), ...(await refreshMarkets(shopId)) }
  const total = Object.values(mended).reduce((sum, count) => sum + count, 0)
  if (total > 0) log.warn({ shopId, ...mended }, 'the connection had drifted and was mended')
  return mended
}
