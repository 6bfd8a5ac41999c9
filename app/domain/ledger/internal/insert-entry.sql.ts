/** Entry and postings in one statement. A key that exists already inserts nothing and gives no row. */
export const insertEntrySql = `
  WITH entry AS (
    INSERT INTO "LedgerEntry" ("id", "kind", "idempotencyKey", "inputHash", "occurredAt", "reversesId")
    VALUES ($1::text, $2::text, $3::text, $4::text, $5::timestamptz, $6::text)
    ON CONFLICT ("idempotencyKey") DO NOTHING RETURNING "id"
  ), postings AS (
    INSERT INTO "Posting" ("id", "entryId", "debitAccount", "creditAccount", "amountMinor", "currency")
    SELECT posting->>'id', entry."id", posting->>'debit', posting->>'credit', (posting->>'amountMinor')::bigint, posting->>'currency'
    FROM entry, jsonb_array_elements($7::jsonb) AS posting
  )
  SELECT "id" FROM entry`

export const entryOfKeySql = `SELECT "id", "inputHash" FROM "LedgerEntry" WHERE "idempotencyKey" = $1::text`

/** Many entries with their postings in one statement; gives the keys that were new. $1 [{id, kind, key, hash, occurredAt, postings}] */
export const insertEntriesSql = `
  WITH given AS MATERIALIZED (
    SELECT entry->>'id' AS "id", entry->>'kind' AS "kind", entry->>'key' AS "key", entry->>'hash' AS "hash",
           (entry->>'occurredAt')::timestamptz AS "occurredAt", entry->'postings' AS "postings"
    FROM jsonb_array_elements($1::jsonb) AS entry
  ), written AS (
    INSERT INTO "LedgerEntry" ("id", "kind", "idempotencyKey", "inputHash", "occurredAt")
    SELECT "id", "kind", "key", "hash", "occurredAt" FROM given ON CONFLICT ("idempotencyKey") DO NOTHING
    RETURNING "id", "idempotencyKey"
  ), postings AS (
    INSERT INTO "Posting" ("id", "entryId", "debitAccount", "creditAccount", "amountMinor", "currency")
    SELECT posting->>'id', written."id", posting->>'debit', posting->>'credit', (posting->>'amountMinor')::bigint, posting->>'currency'
    FROM written JOIN given ON given."id" = written."id", jsonb_array_elements(given."postings") AS posting
  )
  SELECT "id", "idempotencyKey" AS "key" FROM written`
