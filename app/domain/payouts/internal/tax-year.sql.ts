import { claimedMinorSql } from './entry-amount.sql.ts'

/** F7: what arrived at a creator in a year, by shop and currency. $1 creator, $2 from, $3 until */
export const paidInYearSql = `
  SELECT payout."shopId", payout."currency", count(*)::int AS "count", sum(${claimedMinorSql})::int8 AS "amountMinor"
  FROM "Payout" payout WHERE payout."creatorId" = $1::text AND payout."state" = 'paid'
    AND payout."paidAt" >= $2::timestamptz AND payout."paidAt" < $3::timestamptz
  GROUP BY 1, 2 ORDER BY 1, 2`

/** F7: the next creators by id with a payout that arrived, or a sample that was kept, in a span. $1 from, $2 until, $3 after */
export const creatorsOfYearSql = `
  SELECT DISTINCT found."creatorId" FROM (
    SELECT payout."creatorId" FROM "Payout" payout
    WHERE payout."state" = 'paid' AND payout."paidAt" >= $1::timestamptz AND payout."paidAt" < $2::timestamptz
    UNION ALL
    SELECT sample."creatorId" FROM "SampleRequest" sample
    WHERE sample."deliveredAt" >= $1::timestamptz AND sample."deliveredAt" < $2::timestamptz AND sample."valueMinor" IS NOT NULL
      AND sample."state" IN ('delivered', 'fulfilled', 'missed', 'excused')
  ) found WHERE found."creatorId" > $3::text ORDER BY found."creatorId" LIMIT 200`
