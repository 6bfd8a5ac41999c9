/**
 * Sold lines in bulk, past the app: what a year of a busy shop leaves behind. Each line has its commission, its entry, its
 * ledger entry and its posting. `$1` shop, `$2` creators, `$3` how many, `$4` policy, `$5` state, `$6` account after the
 * creator's id (held or payable), `$7` what ids begin with.
 */
const many = 'generate_series(1, $3::int) AS number'
const creatorOf = '($2::text[])[1 + number % cardinality($2::text[])]'
const soldAt = `timestamptz '2026-01-01' + number * interval '20 seconds'`

/** Every parameter in every statement, so that all take the same. */
const given = `WITH given AS (SELECT $1::text AS shop, $2::text[] AS creators, $3::int AS many, $4::text AS policy, $5::text AS state,
  $6::text AS place, $7::text AS head)`

export const fillSoldLinesSqls: readonly string[] = [
  `${given} INSERT INTO "Order" ("id", "shopId", "number", "email", "country", "currency", "shopperKey", "placedAt")
   SELECT 'ord_' || $7 || number, $1, $7 || number, 'a@example.com', 'US', 'USD', 'spk_' || $7, ${soldAt} FROM given, ${many}`,
  `${given} INSERT INTO "OrderLine" ("id", "orderId", "position", "title", "quantity", "unitPriceMinor", "currency")
   SELECT 'oln_' || $7 || number, 'ord_' || $7 || number, 0, 'Scarf', 1, 2000, 'USD' FROM given, ${many}`,
  `${given} INSERT INTO "Commission" ("id", "orderLineId", "shopId", "creatorId", "currency", "rateBps", "reasonCode", "state", "placedAt",
     "releaseAt", "policyVersionId", "explanation")
   SELECT 'com_' || $7 || number, 'oln_' || $7 || number, $1, ${creatorOf}, 'USD', 1250, 'ATTRIBUTED', $5, ${soldAt},
     ${soldAt} + interval '30 days', $4, '{"attribution": {"step": "TAG"}, "base": {"baseMinor": "2000"}}' FROM given, ${many}`,
  `${given} INSERT INTO "LedgerEntry" ("id", "kind", "idempotencyKey", "inputHash", "occurredAt")
   SELECT 'len_' || $7 || number, 'commission.accrual', 'bench:' || $7 || number, 'x', ${soldAt} FROM given, ${many}`,
  `${given} INSERT INTO "Posting" ("id", "entryId", "debitAccount", "creditAccount", "amountMinor", "currency")
   SELECT 'pst_' || $7 || number, 'len_' || $7 || number, 'merchant:' || $1 || ':commissionPayable',
     'creator:' || ${creatorOf} || ':' || $6 || ':' || $1, 250, 'USD' FROM given, ${many}`,
  `${given} INSERT INTO "CommissionEntry" ("id", "commissionId", "ledgerEntryId", "kind", "sourceKey", "arithmetic", "occurredAt")
   SELECT 'cen_' || $7 || number, 'com_' || $7 || number, 'len_' || $7 || number, 'accrual', 'placed',
     '{"baseMinor": "2000", "targetMinor": "250"}', ${soldAt} FROM given, ${many}`,
]

/** The release of the same lines: out of the creator's held account into the payable one. The same parameters. */
export const fillReleasesSqls: readonly string[] = [
  `${given} INSERT INTO "LedgerEntry" ("id", "kind", "idempotencyKey", "inputHash", "occurredAt")
   SELECT 'ler_' || $7 || number, 'commission.release', 'bench:release:' || $7 || number, 'x', ${soldAt} + interval '30 days' FROM given, ${many}`,
  `${given} INSERT INTO "Posting" ("id", "entryId", "debitAccount", "creditAccount", "amountMinor", "currency")
   SELECT 'psr_' || $7 || number, 'ler_' || $7 || number, 'creator:' || ${creatorOf} || ':held:' || $1,
     'creator:' || ${creatorOf} || ':payable:' || $1, 250, 'USD' FROM given, ${many}`,
  `${given} INSERT INTO "CommissionEntry" ("id", "commissionId", "ledgerEntryId", "kind", "sourceKey", "arithmetic", "occurredAt")
   SELECT 'cer_' || $7 || number, 'com_' || $7 || number, 'ler_' || $7 || number, 'release', 'release', '{"releasedMinor": "250"}',
     ${soldAt} + interval '30 days' FROM given, ${many}`,
]

/** As the server's own housekeeping leaves tables that grew: measured, and with their settled pages known. */
export const settleMoneySql = `VACUUM (ANALYZE) "Order", "OrderLine", "Commission", "CommissionEntry", "LedgerEntry", "Posting", "Touch"`

export const analyzeMoneySql = `ANALYZE "Order", "OrderLine", "Commission", "CommissionEntry", "LedgerEntry", "Posting", "Touch"`

/** The bare claim: as many rows marked with a payout, with the index that the real ones have, and their states moved. */
export const createBareClaimSqls: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS bare_entry ("id" text PRIMARY KEY, "commission" text NOT NULL, "creator" text NOT NULL, "amount" int8 NOT NULL, "payout" text)`,
  `CREATE INDEX IF NOT EXISTS bare_entry_payout ON bare_entry ("payout")`,
  `CREATE TABLE IF NOT EXISTS bare_line ("id" text PRIMARY KEY, "state" text NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS bare_line_state ON bare_line ("state")`,
  `CREATE TABLE IF NOT EXISTS bare_step ("id" text PRIMARY KEY, "line" text NOT NULL, "at" timestamptz NOT NULL)`,
]
export const clearBareClaimSql = 'TRUNCATE bare_entry, bare_line, bare_step'
/** $1 how many, $2 creators */
export const fillBareClaimSqls: readonly string[] = [
  `INSERT INTO bare_entry SELECT 'e' || number, 'l' || number, ($2::text[])[1 + number % cardinality($2::text[])], 250, NULL
   FROM generate_series(1, $1::int) AS number`,
  `INSERT INTO bare_line SELECT 'l' || number, 'payable' FROM generate_series(1, $1::int) AS number WHERE cardinality($2::text[]) > 0`,
]
/** Three writes a row, which no claim can do without: whose it is, where its line stands, and when that came about. */
export const claimBarelySql = `
  WITH claimed AS (UPDATE bare_entry SET "payout" = 'p' || "creator" WHERE "payout" IS NULL RETURNING "commission", "amount"),
  moved AS (UPDATE bare_line SET "state" = 'inPayout' FROM claimed WHERE bare_line."id" = claimed."commission" RETURNING bare_line."id"),
  told AS (INSERT INTO bare_step SELECT 't' || "id", "id", now() FROM moved)
  SELECT sum("amount")::text AS "amount" FROM claimed`

/** The least that a page can be: one index walked from its end, one row fetched for each card. $1 creator, $2 limit */
export const pageBarelySql = `
  SELECT "id", "state", "placedAt" FROM "Commission" WHERE "creatorId" = $1::text
  ORDER BY "placedAt" DESC, "id" DESC LIMIT $2::int`

/** Orders to decide, each of a shopper who tapped a creator's tag the day before. $1 shop, $2 creators, $3 from, $4 until, $5 product, $6 program, $7 policy */
export const fillUndecidedSqls: readonly string[] = [
  `INSERT INTO "Touch" ("id", "shopperKey", "creatorId", "programId", "surface", "contentId", "productId", "shopId", "occurredAt", "consent",
     "policyVersionId")
   SELECT 'tch_b' || number, 'spk_b' || number, ($2::text[])[1 + number % cardinality($2::text[])], $6::text, 'TAG', 'post_1', $5::text, $1::text,
     timestamptz '2026-11-19T12:00:00Z', 'granted', $7::text FROM generate_series($3::int, $4::int) AS number`,
  `INSERT INTO "Order" ("id", "shopId", "number", "email", "country", "currency", "shopperKey", "placedAt")
   SELECT 'ord_b' || number, $1::text, 'B-' || number, 'shopper' || number || '@example.com', 'US', 'USD', 'spk_b' || number,
     timestamptz '2026-11-20T12:00:00Z' FROM generate_series($3::int, $4::int) AS number
   WHERE cardinality($2::text[]) > 0 AND $5::text <> '' AND $6::text <> '' AND $7::text <> ''`,
  `INSERT INTO "OrderLine" ("id", "orderId", "position", "title", "quantity", "unitPriceMinor", "currency", "productId")
   SELECT 'oln_b' || number, 'ord_b' || number, 0, 'Scarf', 1, 2000, 'USD', $5::text FROM generate_series($3::int, $4::int) AS number
   WHERE $1::text <> '' AND cardinality($2::text[]) > 0 AND $6::text <> '' AND $7::text <> ''`,
]

export const createBareDecisionSqls: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS bare_commission ("id" bigserial PRIMARY KEY, "line" text UNIQUE NOT NULL, "creator" text NOT NULL, "amount" int8 NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS bare_posting ("id" bigserial PRIMARY KEY, "line" text UNIQUE NOT NULL, "debit" text NOT NULL, "credit" text NOT NULL, "amount" int8 NOT NULL)`,
]
/** The least that a decision can be: the newest touch, a commission and a posting. $1 line, $2 shopper, $3 shop, $4 unit price */
export const decideBarelySql = `
  WITH won AS (SELECT "creatorId" FROM "Touch" WHERE "shopperKey" = $2::text AND "shopId" = $3::text ORDER BY "occurredAt" DESC LIMIT 1),
  decided AS (INSERT INTO bare_commission ("line", "creator", "amount") SELECT $1::text, "creatorId", $4::int8 / 8 FROM won RETURNING *)
  INSERT INTO bare_posting ("line", "debit", "credit", "amount") SELECT "line", 'merchant', "creator", "amount" FROM decided`
