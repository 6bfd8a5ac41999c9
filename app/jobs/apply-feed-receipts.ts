import { applyFeedDeliveries, type ShopOfFeed } from '#app/domain/catalog/apply-feed-deliveries.server.ts'
import { addSyncProgress } from '#app/domain/shops/sync-run.server.ts'
import { inSqlTransaction, sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import {
  claimReceiptSql,
  claimReceiptsOfShopSql,
  markFailedSql,
  markProcessedSql,
} from '#app/shopify/inbox/receipts.sql.ts'
import { productFeedPayload, type FeedDelivery } from '#app/shopify/webhooks/product-feed.ts'
import { readJson } from '#app/shopify/webhooks/read-json.ts'
import { reasonOf } from './reason-of.ts'
import type { Receipt } from './receipt.ts'

export const feedTopics = ['product_feeds/full_sync', 'product_feeds/incremental_sync']
const mostInBatch = 250

type Read = { readonly receipt: Receipt; readonly delivery: FeedDelivery }

/**
 * Works off a whole batch of the shop's feed deliveries in one transaction; the jobs of the others then find nothing
 * left to do. Should the batch as such fail, this job's own delivery is tried alone, so that one that cannot be stored
 * keeps nobody else waiting.
 */
export async function applyFeedReceipts(own: Receipt, shop: ShopOfFeed): Promise<void> {
  const failure = await inSqlTransaction('apply feed batch', (tx) => applyBatch(tx, own, shop)).catch(() =>
    inSqlTransaction('apply feed delivery', async (tx) => applyClaimed(tx, own, shop, await claimOwn(tx, own))),
  )
  if (failure !== null) throw new Error(failure)
}

async function applyBatch(tx: SqlTx, own: Receipt, shop: ShopOfFeed): Promise<string | null> {
  const claimed = await sql<Receipt>(tx, claimReceiptsOfShopSql, [own.shopDomain, feedTopics, mostInBatch])
  const rest = claimed.some((one) => one.id === own.id) ? [] : await claimOwn(tx, own)
  return applyClaimed(tx, own, shop, [...claimed, ...rest])
}

function claimOwn(tx: SqlTx, own: Receipt): Promise<Receipt[]> {
  return sql<Receipt>(tx, claimReceiptSql, [own.id])
}

/** Returns why the job's own delivery failed, if it did; the others' failures are their own jobs' business. */
async function applyClaimed(
  tx: SqlTx,
  own: Receipt,
  shop: ShopOfFeed,
  receipts: readonly Receipt[],
): Promise<string | null> {
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
  const synced = reads.filter((one) => one.delivery.fullSyncGid !== null && !failures.has(one.receipt.id)).length
  if (synced > 0) await addSyncProgress(tx, shop.id, synced)
  return failures.get(own.id) ?? null
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
