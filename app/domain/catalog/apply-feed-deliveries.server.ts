import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { enqueue, enqueueMany } from '#app/platform/queue/queue.server.ts'
import type { FeedDelivery } from '#app/shopify/webhooks/product-feed.ts'
import { applyFeedProducts, type Applied } from './apply-feed-products.server.ts'
import { applyFeedWithdrawal } from './apply-product-delete.server.ts'
import { pickBaseFeed, type FeedKey } from './base-feed.ts'
import { feedsOfShopSql } from './internal/feeds-of-shop.sql.ts'
import { refreshProductJob } from './jobs.ts'
import { findSnapshot } from './snapshot.server.ts'

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
  const snapshotAt = await findSnapshot(tx, shop.id)
  // What was so before the last export is old news, whatever came of it there (J5).
  const news = deliveries.filter((one) => snapshotAt === null || one.product.version > snapshotAt)
  const base = pickBaseFeed(await listFeedsOrOwn(tx, shop), shop)
  const total = { written: 0, rejected: [] as Applied['rejected'][number][] }
  for (const [feed, ofFeed] of groupByFeed(news)) {
    const isBase = base !== undefined && base.country === feed.country && base.language === feed.language
    const whole = ofFeed.filter((one) => one.action === 'UPSERT' && !one.isTruncated)
    const applied = await applyFeedProducts(tx, {
      shopId: shop.id,
      ...feed,
      isBase,
      isHome: feed.country === shop.country,
      ownLanguage: ownLanguageOf(shop),
      products: whole.map((one) => one.product),
      repeated: new Set(whole.filter((one) => one.fullSyncGid !== null).map((one) => one.product.gid)),
    })
    total.written += applied.written
    total.rejected.push(...applied.rejected)
    const left = ofFeed.filter((one) => one.action === 'DELETE')
    for (const { product } of left) await withdraw(tx, shop, feed, product, isBase)
  }
  const cut = news.filter((one) => one.isTruncated && one.action === 'UPSERT').map((one) => one.product.gid)
  await enqueueMany(
    tx,
    [...new Set(cut)].map((gid) => refreshProductJob(shop.id, gid)),
  )
  return total
}

/** Left the shop's own feed: hidden at once. Whether everywhere or only at home, the product itself tells. */
async function withdraw(
  tx: SqlTx,
  shop: ShopOfFeed,
  { country }: FeedKey,
  { gid, version }: FeedDelivery['product'],
  isBase: boolean,
): Promise<void> {
  await applyFeedWithdrawal(tx, { shopId: shop.id, gid, country, version, isBase })
  if (isBase) await enqueue(tx, refreshProductJob(shop.id, gid))
}

/** While a channel is being connected its feeds may send before we have noted them: the shop's own then is as expected. */
async function listFeedsOrOwn(tx: SqlTx, shop: ShopOfFeed): Promise<FeedKey[]> {
  const known = await sql<FeedKey>(tx, feedsOfShopSql, [shop.id])
  return known.length > 0 ? known : [{ country: shop.country, language: ownLanguageOf(shop) }]
}

function ownLanguageOf({ primaryLocale }: ShopOfFeed): string {
  return primaryLocale.slice(0, 2).toLowerCase()
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
