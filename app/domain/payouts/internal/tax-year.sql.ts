import { claimedMinorSql } from './entry-amount.sql.ts'

/** F7: what arrived at a creator in a year, by shop and currency. $1 creator, $2 from, $3 until */
export const paidInYearSql = `
  SELECT payout."shopId", payout."currency", count(*)::int AS "count", sum(${claimedMinorSql})::int8 AS "amountMinor"
  FROM "Payout" payout WHERE payout."creatorId" = $1::text AND payout."state" = 'paid'
    AND payout."paidAt" >= $2::timestamptz AND payout."paidAt" < $3::timestamptz
  GROUP BY 1, 2 ORDER BY 1, 2`
