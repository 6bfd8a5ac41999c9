import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import type { FeedDelivery } from '#app/shopify/webhooks/product-feed.ts'
import { applyFeedProducts, type Applied } from './apply-feed-products.server.ts'
import { applyFeedWithdrawal } from './apply-product-delete.server.ts'
import { pickBaseFeed, type FeedKey } from './base-feed.ts'
import { feedsOfShopSql } from './internal/feeds-of-shop.sql.ts'
import { refreshProductJob } from './jobs.ts'

export type ShopOfFeed = { readonly id: string; readonly country: string; readonly primaryLocale: string }

/**
 * Deliveries of any of the shop's feeds, in any order. Cut payloads are not applied but read again in full.
 * Idempotent on: (shop, feed, product gid, version) (J5).
 */
export async function applyFeedDeliveries(
  tx: SqlTx,
  shop: ShopOfFeed,
  deliveries: readonly FeedDelivery[],
): Promise<Applied> {
  const known = await sql<FeedKey>(tx, feedsOfShopSql, [shop.id])
  const total = { written: 0, rejected: [] as Applied['rejected'][number][] }
  for (const [feed, ofFeed] of groupByFeed(deliveries)) {
    // While a channel is being connected its feeds may send before we have noted them.
    const base = pickBaseFeed(known.length > 0 ? known : [feed], shop)
    const isBase = base !== undefined && base.country === feed.country && base.language === feed.language
    const whole = ofFeed.filter((one) => one.action === 'UPSERT' && !one.isTruncated)
    const products = whole.map((one) => one.product)
    const batch = { shopId: shop.id, ...feed, isBase, ownLanguage: base?.language ?? feed.language, products }
    const applied = await applyFeedProducts(tx, batch)
    total.written += applied.written
    total.rejected.push(...applied.rejected)
    for (const { action, product } of ofFeed) {
      if (action !== 'DELETE') continue
      await applyFeedWithdrawal(tx, {
        shopId: shop.id,
        gid: product.gid,
        country: feed.country,
        version: product.version,
        isBase,
      })
    }
  }
  const cut = deliveries.filter((one) => one.isTruncated && one.action === 'UPSERT').map((one) => one.product.gid)
  await enqueueMany(
    tx,
    [...new Set(cut)].map((gid) => refreshProductJob(shop.id, gid)),
  )
  return total
}

function groupByFeed(deliveries: readonly FeedDelivery[]): Map<FeedKey, FeedDelivery[]> {
  const groups = new Map<string, { feed: FeedKey; deliveries: FeedDelivery[] }>()
  for (const delivery of deliveries) {
    const { country, language } = delivery
    const key = `${country}/${language}`
    const group = groups.get(key) ?? { feed: { country, language }, deliveries: [] }
    group.deliveries.push(delivery)
    groups.set(key, group)
  }
  return new Map([...groups.values()].map((group) => [group.feed, group.deliveries]))
}
