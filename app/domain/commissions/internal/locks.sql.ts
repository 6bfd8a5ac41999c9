/** Commands about one order's commissions run one after the other, also before the first row exists. Held to the end of the transaction. */
export const lockOrderSql = `SELECT pg_advisory_xact_lock(hashtextextended('commissions of ' || $1::text, 0))::text AS locked`

/** Due, free of blocks that stand, and not being worked on by another transaction; index commissions_due. */
export const claimDueSql = `
  SELECT "id" FROM "Commission" commission
  WHERE "state" = 'held' AND "releaseAt" <= $1::timestamptz AND NOT EXISTS (
    SELECT 1 FROM "CommissionBlock" block WHERE block."commissionId" = commission."id" AND block."clearedAt" IS NULL
      AND NOT (block."kind" = ANY($2::text[]) AND block."clockAt" <= $1::timestamptz))
  ORDER BY "releaseAt", "id" LIMIT $3::int FOR UPDATE SKIP LOCKED`

export const lockCommissionsSql = `SELECT "id" FROM "Commission" WHERE "id" = ANY($1::text[]) ORDER BY "id" FOR UPDATE`
