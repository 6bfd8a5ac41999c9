/** Index receipts_unprocessed. Ones that have failed before wait for a person and hold nothing up. $1 shop */
export const feedBacklogSql = `
  SELECT EXISTS (SELECT 1 FROM "WebhookReceipt" WHERE "processedAt" IS NULL AND "attempts" = 0 AND "shopDomain" = $1
    AND "topic" IN ('product_feeds/full_sync', 'product_feeds/incremental_sync')) AS "waiting"`
