import { findShopByDomain } from '#app/domain/shops/get-shop-by-domain.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import {
  claimReceiptSql,
  findReceiptSql,
  markFailedSql,
  markIgnoredSql,
  markProcessedSql,
} from '#app/shopify/inbox/receipts.sql.ts'
import { readJson } from '#app/shopify/webhooks/read-json.ts'
import { applyFeedReceipts, feedTopics } from './apply-feed-receipts.ts'
import { reasonOf } from './reason-of.ts'
import type { Receipt } from './receipt.ts'
import { applierOf, type Applier } from './webhook-appliers.ts'

/**
 * Works off one stored delivery (K10). A failure is kept with the receipt and thrown, so that the queue tries again
 * with growing pauses; nothing is lost and nothing is applied by halves.
 * Idempotent on: receipt (worked off once), and each applier on its own key.
 */
export async function handleWebhook({ receiptId }: JsonObject): Promise<void> {
  const [receipt] = await sql<Receipt>('pool', findReceiptSql, [receiptId])
  if (!receipt || receipt.processedAt !== null) return
  const shop = await findShopByDomain(db, receipt.shopDomain)
  if (!shop) return ignore(receipt, 'UNKNOWN_SHOP')
  if (feedTopics.includes(receipt.topic)) return applyFeedReceipts(receipt, shop)
  const applier = applierOf(receipt.topic)
  if (!applier) return ignore(receipt, 'UNKNOWN_TOPIC')
  try {
    await applyOnce(receipt, shop, applier)
  } catch (cause) {
    await sql('pool', markFailedSql, [receipt.id, reasonOf(cause)])
    throw cause
  }
}

async function applyOnce(receipt: Receipt, shop: { id: string; domain: string }, applier: Applier): Promise<void> {
  const payload = readJson(receipt.rawBody)
  const at = receipt.triggeredAt ?? receipt.receivedAt
  await inTransaction(`webhook ${receipt.topic}`, async (tx) => {
    const [claimed] = await sql<Receipt>(tx, claimReceiptSql, [receipt.id])
    if (!claimed) return
    await applier(tx, { topic: receipt.topic, shop, payload, at })
    await sql(tx, markProcessedSql, [[receipt.id], tx.now])
  })
}

async function ignore(receipt: Receipt, reason: string): Promise<void> {
  await sql('pool', markIgnoredSql, [receipt.id, now(), reason])
}
