/** The least a durable inbox can be. */
export const createInboxSql = `CREATE TABLE "BareInbox" ("id" text PRIMARY KEY, "body" text NOT NULL)`

export const insertInboxSql = `INSERT INTO "BareInbox" ("id", "body") VALUES ($1, $2)`

export const clearInboxSql = `TRUNCATE "BareInbox", "WebhookReceipt", graphile_worker._private_jobs`

export const inboxCountsSql = `
  SELECT (SELECT count(*)::int FROM "BareInbox") AS "bare", (SELECT count(*)::int FROM "WebhookReceipt") AS "receipts",
         (SELECT count(*)::int FROM graphile_worker._private_jobs) AS "jobs"`
