import { priorities } from '#app/platform/queue/job.ts'

/**
 * One statement, so that receipts and their jobs exist together or not at all; a duplicate delivery makes neither.
 * Arrays of one length: $1 ids, $2 webhook ids, $3 event ids, $4 topics, $5 shops, $6 API versions, $7 triggered at,
 * $8 raw bodies; $9 received at
 */
export const storeReceiptsSql = `
  WITH receipt AS (
    INSERT INTO "WebhookReceipt" ("id", "webhookId", "eventId", "topic", "shopDomain", "apiVersion", "triggeredAt", "receivedAt", "rawBody")
    SELECT delivery."id", delivery."webhookId", delivery."eventId", delivery."topic", delivery."shopDomain", delivery."apiVersion",
           delivery."triggeredAt", $9::timestamptz, delivery."rawBody"
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])
      AS delivery("id", "webhookId", "eventId", "topic", "shopDomain", "apiVersion", "triggeredAt", "rawBody")
    ON CONFLICT ("webhookId") DO NOTHING RETURNING "id", "topic"
  )
  SELECT count(*)::int AS "jobs" FROM graphile_worker.add_jobs(ARRAY(
    SELECT ('handle-webhook', json_build_object('receiptId', receipt."id"), NULL, NULL, 25, NULL,
            CASE WHEN receipt."topic" = 'product_feeds/full_sync' THEN ${priorities.repetition} ELSE ${priorities.news} END, NULL)::graphile_worker.job_spec
    FROM receipt
  ))`

export const findReceiptSql = `
  SELECT "id", "topic", "shopDomain", "rawBody", "triggeredAt", "receivedAt", "processedAt", "attempts"
  FROM "WebhookReceipt" WHERE "id" = $1`

/** Locks so that two workers do not apply one receipt at once; a locked one is being worked off. $1 id */
export const claimReceiptSql = `${findReceiptSql} AND "processedAt" IS NULL FOR UPDATE SKIP LOCKED`

/**
 * A batch of one shop's feed deliveries, oldest first: the index receipts_unprocessed holds only what is still to do.
 * Ones that failed before are left to their own job. $1 shop, $2 topics, $3 limit
 */
export const claimReceiptsOfShopSql = `
  SELECT "id", "topic", "shopDomain", "rawBody", "triggeredAt", "receivedAt", "processedAt", "attempts"
  FROM "WebhookReceipt"
  WHERE "processedAt" IS NULL AND "shopDomain" = $1 AND "topic" = ANY($2::text[]) AND "attempts" = 0
  ORDER BY "receivedAt" LIMIT $3 FOR UPDATE SKIP LOCKED`

/** $1 ids, $2 now */
export const markProcessedSql = `
  UPDATE "WebhookReceipt" SET "processedAt" = $2::timestamptz, "attempts" = "attempts" + 1, "failure" = NULL
  WHERE "id" = ANY($1::text[])`

/** Worked off without effect, and why (unknown topic, unknown shop). $1 id, $2 now, $3 reason */
export const markIgnoredSql = `
  UPDATE "WebhookReceipt" SET "processedAt" = $2::timestamptz, "attempts" = "attempts" + 1, "failure" = $3 WHERE "id" = $1`

/** Stays to be worked off. $1 id, $2 reason */
export const markFailedSql = `UPDATE "WebhookReceipt" SET "attempts" = "attempts" + 1, "failure" = $2 WHERE "id" = $1`

/** $1 from, $2 to, $3 topic or null, $4 shop or null. Returns the receipts that will be handled again. */
export const replayReceiptsSql = `
  WITH again AS (
    UPDATE "WebhookReceipt" SET "processedAt" = NULL, "attempts" = 0, "failure" = NULL
    WHERE "receivedAt" >= $1::timestamptz AND "receivedAt" < $2::timestamptz
      AND ($3::text IS NULL OR "topic" = $3) AND ($4::text IS NULL OR "shopDomain" = $4)
      AND "rawBody" <> ''
    RETURNING "id"
  )
  SELECT count(graphile_worker.add_job('handle-webhook', json_build_object('receiptId', again."id"), max_attempts => 25))::int AS "count"
  FROM again`

/** K5, K7: what a shop's or a customer's deliveries said is forgotten; that they came is kept. $1 shop */
export const emptyReceiptsOfShopSql = `UPDATE "WebhookReceipt" SET "rawBody" = '' WHERE "shopDomain" = $1`

/** $1 shop, $2 texts that identify the customer */
export const emptyReceiptsNamingSql = `
  UPDATE "WebhookReceipt" SET "rawBody" = ''
  WHERE "shopDomain" = $1 AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS name WHERE position(name IN "rawBody") > 0)`
