/** Commands about one order's commissions run one after the other, also before the first row exists. Held to the end of the transaction. */
export const lockOrderSql = `SELECT pg_advisory_xact_lock(hashtextextended('commissions of ' || $1::text, 0))::text AS locked`

/**
 * Due, free of blocks that stand, and not being worked on by another transaction; index commissions_due. E6: for somebody
 * whom the platform has banned, no block runs out by itself.
 */
export const claimDueSql = `
  SELECT "id" FROM "Commission" commission
  WHERE "state" = 'held' AND "releaseAt" <= $1::timestamptz AND NOT EXISTS (
    SELECT 1 FROM "CommissionBlock" block WHERE block."commissionId" = commission."id" AND block."clearedAt" IS NULL
      AND NOT (block."kind" = ANY($2::text[]) AND block."clockAt" <= $1::timestamptz AND NOT EXISTS (
        SELECT 1 FROM "Creator" creator WHERE creator."id" = commission."creatorId" AND creator."bannedAt" <= $1::timestamptz)))
  ORDER BY "releaseAt", "id" LIMIT $3::int FOR UPDATE SKIP LOCKED`

export const lockCommissionsSql = `SELECT "id" FROM "Commission" WHERE "id" = ANY($1::text[]) ORDER BY "id" FOR UPDATE`

/** E6: reviews whose clock has run out and that still hold something. $1 now, $2 how many */
export const reviewsDueSql = `
  SELECT block."commissionId" FROM "CommissionBlock" block
  JOIN "Commission" commission ON commission."id" = block."commissionId"
  LEFT JOIN "Creator" creator ON creator."id" = commission."creatorId"
  WHERE block."kind" = 'RISK_REVIEW' AND block."clearedAt" IS NULL AND block."clockAt" <= $1::timestamptz
    AND (creator."bannedAt" IS NULL OR creator."bannedAt" > $1::timestamptz)
  ORDER BY block."clockAt", block."commissionId" LIMIT $2::int`

/** A14: what a creator earned by one piece of content and was not paid out; index creator_earnings_page. $1 creator, $2 content */
export const commissionsOfContentSql = `
  SELECT commission."id" FROM "Commission" commission JOIN "Touch" touch ON touch."id" = commission."touchId"
  WHERE commission."creatorId" = $1::text AND touch."contentId" = $2::text
    AND commission."state" IN ('estimated', 'held', 'payable', 'frozen') ORDER BY commission."id"`
