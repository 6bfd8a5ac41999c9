import { newId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { VerifiedWebhook } from '../webhooks/verify.server.ts'
import { storeReceiptSql } from './receipts.sql.ts'

/**
 * Keeps a delivery and enqueues its job, in one statement (K10).
 * Idempotent on: webhook id, which Shopify keeps over retries. Returns whether the delivery was new.
 */
export async function storeReceipt(webhook: VerifiedWebhook): Promise<{ isNew: boolean }> {
  const { webhookId, eventId, topic, shopDomain, apiVersion, triggeredAt, rawBody } = webhook
  const params = [newId('receipt'), webhookId, eventId, topic, shopDomain, apiVersion, triggeredAt, now(), rawBody]
  const rows = await sql('pool', storeReceiptSql, params)
  return { isNew: rows.length > 0 }
}
