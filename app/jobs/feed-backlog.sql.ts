/** Index receipts_unprocessed. Ones that have failed before wait for a person and hold nothing up. $1 shop */
export const feedBacklogSql = `
  SELECT EXISTS (SELECT 1 FROM "WebhookReceipt" WHERE "processedAt" IS NULL AND "attempts" = 0 AND "shopDomain" = $1
    AND "topic" IN ('product_feeds/full_sync', 'product_feeds/incremental_sync')) AS "waiting"`

/** Index WebhookReceipt(shopDomain, topic, receivedAt). $1 shop, $2 since */
export const latestFeedDeliverySql = `
  SELECT max("receivedAt") AS "at" FROM "WebhookReceipt" WHERE "shopDomain" = $1 AND "receivedAt" >= $2::timestamptz
    AND "topic" IN ('product_feeds/full_sync', 'product_feeds/full_sync_finish')`
