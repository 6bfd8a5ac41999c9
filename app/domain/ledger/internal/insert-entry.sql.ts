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
