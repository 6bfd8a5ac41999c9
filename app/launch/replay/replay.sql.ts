/** Tables of ours, without those of the migrations and of the queue. */
export const tablesSql = `
  SELECT "table_name" AS "name" FROM information_schema.tables
  WHERE "table_schema" = 'public' AND "table_type" = 'BASE TABLE' AND "table_name" NOT LIKE '\\_%'`

/** Which table refers to which other one. */
export const referencesSql = `
  SELECT DISTINCT origin.relname AS "from", target.relname AS "to"
  FROM pg_constraint held JOIN pg_class origin ON origin.oid = held.conrelid JOIN pg_class target ON target.oid = held.confrelid
  WHERE held.contype = 'f' AND origin.oid <> target.oid AND origin.relnamespace = 'public'::regnamespace`

/** Columns that take a value; the generated ones make their own. */
export const columnsSql = `
  SELECT "table_name" AS "table", string_agg(quote_ident("column_name"), ', ' ORDER BY "ordinal_position") AS "columns"
  FROM information_schema.columns WHERE "table_schema" = 'public' AND "is_generated" = 'NEVER' GROUP BY "table_name"`

export const declareRowsSql = (table: string) =>
  `DECLARE copied NO SCROLL CURSOR FOR SELECT to_json(one)::text AS "row" FROM "${table}" one`
export const fetchRowsSql = 'FETCH 2000 FROM copied'
export const closeRowsSql = 'CLOSE copied'

/** $1 ids */
export const rowsByIdSql = (table: string, key = 'id') =>
  `SELECT to_json(one)::text AS "row" FROM "${table}" one WHERE "${key}" = ANY($1::text[])`

/** $1 rows as a JSON array */
export const insertRowsSql = (table: string, columns: string) =>
  `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`

/** What the migrations put in comes with the copy. */
export const clearSql = (table: string) => `DELETE FROM "${table}"`

/** What the copied rows must not know yet, and what nothing here may use. */
export const beginAgainSqls: readonly string[] = [
  `UPDATE "WebhookReceipt" SET "processedAt" = NULL, "attempts" = 0, "failure" = NULL`,
  `UPDATE "StorefrontCheckout" SET "state" = 'opened', "orderId" = NULL`,
  `UPDATE "Voucher" SET "usedCount" = 0, "spentMinor" = 0`,
  `UPDATE "StockLevel" SET "available" = 1000000000, "reserved" = 0, "awaitingPush" = 0`,
  `UPDATE "ChannelConnection" SET "storefrontToken" = NULL`,
  `UPDATE "Post" SET "status" = 'published', "removedAt" = NULL, "removalReason" = NULL WHERE "removalReason" = 'violation'`,
]

/** A row takes the id that it had; whatever refers to it by a constraint follows. $1 id, $2 wanted id */
export const renameSql = (table: string) => `UPDATE "${table}" SET "id" = $2::text WHERE "id" = $1::text`

/** What names an order, a line or a refund without a constraint. $1 id, $2 wanted id */
export const renameMentionsSqls: readonly string[] = [
  `UPDATE "OrderPush" SET "sourceIdentifier" = $2::text WHERE "sourceIdentifier" = $1::text`,
  `UPDATE "VoucherUse" SET "orderId" = $2::text WHERE "orderId" = $1::text`,
  `UPDATE "PaymentRefund" SET "orderId" = $2::text WHERE "orderId" = $1::text`,
  `UPDATE "StorefrontCheckout" SET "orderId" = $2::text WHERE "orderId" = $1::text`,
  `UPDATE "OutboxEvent" SET "payload" = replace("payload"::text, $1::text, $2::text)::jsonb
   WHERE "dispatchedAt" IS NULL AND position($1::text IN "payload"::text) > 0`,
]

/** Z7: every balance that is not zero; what both sides are judged by. */
export const balancesSql = `
  SELECT account, "currency", sum(amount)::text AS amount FROM (
    SELECT "creditAccount" AS account, "currency", "amountMinor" AS amount FROM "Posting"
    UNION ALL SELECT "debitAccount", "currency", -"amountMinor" FROM "Posting") AS movement
  GROUP BY account, "currency" HAVING sum(amount) <> 0 ORDER BY account, "currency"`

/** What an order came to, in words that name it to people. */
export const orderFactsSql = `
  SELECT "order"."number" AS "name", json_build_object(
    'mode', "order"."mode", 'cancelled', "order"."cancelledAt" IS NOT NULL,
    'refunds', (SELECT COALESCE(sum(refund."amountMinor"), 0)::text FROM "Refund" refund WHERE refund."orderId" = "order"."id"),
    'lines', (SELECT json_agg(json_build_object('units', line."quantity", 'removed', line."removedQuantity",
        'priceMinor', line."unitPriceMinor"::text, 'discountMinor', line."discountMinor"::text, 'taxMinor', line."taxMinor"::text)
        ORDER BY line."position") FROM "OrderLine" line WHERE line."orderId" = "order"."id"),
    'delivered', (SELECT count(*) FROM "Fulfillment" parcel WHERE parcel."orderId" = "order"."id" AND parcel."deliveredAt" IS NOT NULL)
  )::text AS "facts" FROM "Order" "order"`

/** What was decided about a line, and where its money stands. */
export const lineFactsSql = `
  SELECT "order"."number" || ', line ' || line."position" + 1 AS "name", json_build_object(
    'creator', commission."creatorId", 'reason', commission."reasonCode", 'rateBps', commission."rateBps",
    'state', commission."state", 'policy', commission."policyVersionId",
    'earnedMinor', (SELECT COALESCE(sum(CASE WHEN posting."creditAccount" LIKE 'creator:%' THEN posting."amountMinor" ELSE 0 END
        - CASE WHEN posting."debitAccount" LIKE 'creator:%' THEN posting."amountMinor" ELSE 0 END), 0)::text
      FROM "CommissionEntry" entry JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
      WHERE entry."commissionId" = commission."id")
  )::text AS "facts"
  FROM "Commission" commission JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  JOIN "Order" "order" ON "order"."id" = line."orderId"`

/** The instants at which a sweep released something: when it ran is a fact, what it released is decided anew. */
export const releaseTimesSql = `
  SELECT DISTINCT "at" FROM "CommissionTransition" WHERE "reasonCode" = 'HOLD_ENDED' AND "actor" = 'system'`

/** When parcels were assumed to have arrived. */
export const assumedTimesSql = `
  SELECT DISTINCT "occurredAt" AS "at" FROM "OrderEvent" WHERE "kind" = 'delivered' AND ("detail"->>'isAssumed')::boolean`

/** What a shop brought for a run. $1 key of the entry */
export const broughtSql = `
  SELECT COALESCE(sum(posting."amountMinor"), 0)::text AS "amount" FROM "Posting" posting
  JOIN "LedgerEntry" entry ON entry."id" = posting."entryId" WHERE entry."idempotencyKey" = $1`
