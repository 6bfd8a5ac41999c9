import { movedMinorSql } from '#app/domain/commissions/amounts.sql.ts'

/** Held lines with a date, summed by UTC day; index creator_earnings_page. $1 creator, $2 now, $3 days ahead */
export const creatorReleasesSql = `
  SELECT to_char(commission."releaseAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day", shop."id" AS "shopId", shop."name" AS "shopName",
         commission."currency", count(DISTINCT commission."id")::int AS "lines", COALESCE(sum(${movedMinorSql}), 0)::int8 AS "amountMinor"
  FROM "Commission" commission
  JOIN "Shop" shop ON shop."id" = commission."shopId"
  JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
  JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  WHERE commission."creatorId" = $1::text AND commission."state" IN ('estimated', 'held')
    AND commission."releaseAt" >= date_trunc('day', $2::timestamptz) AND commission."releaseAt" < $2::timestamptz + $3::int * interval '1 day'
  GROUP BY 1, shop."id", commission."currency" ORDER BY 1, shop."name", commission."currency"`
