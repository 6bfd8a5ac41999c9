import { applyFeedDeliveries, type ShopOfFeed } from '#app/domain/catalog/apply-feed-deliveries.server.ts'
import { findRunningSync } from '#app/domain/shops/sync-run.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import {
  claimReceiptSql,
  claimReceiptsOfShopSql,
  markFailedSql,
  markProcessedSql,
} from '#app/shopify/inbox/receipts.sql.ts'
import { productFeedPayload, type FeedDelivery } from '#app/shopify/webhooks/product-feed.ts'
import { readJson } from '#app/shopify/webhooks/read-json.ts'
import { oneAtATimeSql } from './one-at-a-time.sql.ts'
import { reasonOf } from './reason-of.ts'
import type { Receipt } from './receipt.ts'

const fullSync = 'product_feeds/full_sync'
export const feedTopics = [fullSync, 'product_feeds/incremental_sync']
const mostInBatch = 250

type Read = { readonly receipt: Receipt; readonly delivery: FeedDelivery }

/**
 * Works off a whole batch of the shop's feed deliveries in one transaction; the jobs of the others then find nothing
 * left to do. Should the batch as such fail, this job's own delivery is tried alone, so that one that cannot be stored
 * keeps nobody else waiting. What a full sync repeats waits while the shop's exports bring the same faster.
 */
export async function applyFeedReceipts(own: Receipt, shop: ShopOfFeed): Promise<void> {
  const isExporting = (await findRunningSync(db, shop.id))?.kind === 'full'
  if (isExporting && own.topic === fullSync) return
  const topics = isExporting ? feedTopics.filter((topic) => topic !== fullSync) : feedTopics
  const failure = await inSqlTransaction('apply feed batch', (tx) => applyBatch(tx, own, shop, topics)).catch(() =>
    inSqlTransaction('apply feed delivery', async (tx) => applyClaimed(tx, own, shop, await claimOwn(tx, own))),
  )
  if (failure !== null) throw new Error(failure)
}

/** What has waited for the exports, after they have been taken in: most of it says nothing new by then. */
export async function applyWaitingReceipts(shop: ShopOfFeed & { readonly domain: string }): Promise<void> {
  for (let left = true; left;) {
    left = await inSqlTransaction('apply waiting feeds', async (tx) => {
      await sql(tx, oneAtATimeSql, [shop.id])
      const claimed = await sql<Receipt>(tx, claimReceiptsOfShopSql, [shop.domain, feedTopics, mostInBatch])
      await applyClaimed(tx, null, shop, claimed)
      return claimed.length > 0
    })
  }
}

async function applyBatch(
  tx: SqlTx,
  own: Receipt,
  shop: ShopOfFeed,
  topics: readonly string[],
): Promise<string | null> {
  await sql(tx, oneAtATimeSql, [shop.id])
  const claimed = await sql<Receipt>(tx, claimReceiptsOfShopSql, [own.shopDomain, topics, mostInBatch])
  const rest = claimed.some((one) => one.id === own.id) ? [] : await claimOwn(tx, own)
  return applyClaimed(tx, own, shop, [...claimed, ...rest])
}

function claimOwn(tx: SqlTx, own: Receipt): Promise<Receipt[]> {
  return sql<Receipt>(tx, claimReceiptSql, [own.id])
}

/** Returns why the job's own delivery failed, if it did; the others' failures are their own jobs' business. */
async function applyClaimed(
  tx: SqlTx,
  own: Receipt | null,
  shop: ShopOfFeed,
  receipts: readonly Receipt[],
): Promise<string | null> {
  if (receipts.length === 0) return null
  const failures = new Map<string, string>()
  const reads = receipts.flatMap((receipt) => read(receipt, failures))
  const { rejected } = await applyFeedDeliveries(
    tx,
    shop,
    reads.map((one) => one.delivery),
  )
  for (const { gid, reason } of rejected) {
    for (const { receipt, delivery } of reads) if (delivery.product.gid === gid) failures.set(receipt.id, reason)
  }
  const done = receipts.filter((receipt) => !failures.has(receipt.id)).map((receipt) => receipt.id)
  await sql(tx, markProcessedSql, [done, tx.now])
  for (const [id, reason] of failures) await sql(tx, markFailedSql, [id, reason])
  return own === null ? null : (failures.get(own.id) ?? null)
}

/** Payloads date themselves to the second; the delivery's header tells two changes within one second apart. */
function versionOf({ triggeredAt }: Receipt, { product }: FeedDelivery): Date {
  return triggeredAt && triggeredAt > product.version ? triggeredAt : product.version
}

function read(receipt: Receipt, failures: Map<string, string>): Read[] {
  try {
    const delivery = productFeedPayload.parse(readJson(receipt.rawBody))
    return [
      { receipt, delivery: { ...delivery, product: { ...delivery.product, version: versionOf(receipt, delivery) } } },
    ]
  } catch (cause) {
    failures.set(receipt.id, reasonOf(cause))
    return []
  }
}
