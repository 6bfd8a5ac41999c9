import { movedMinorSql } from '#app/domain/commissions/amounts.sql.ts'
import { soldMinorSql } from './sales.sql.ts'

/** Sales and commission of some creators with one shop, per currency, over all time. */
export const creatorSalesSql = `
  SELECT commission."creatorId", line."currency", count(DISTINCT sale."id")::int AS "orders",
         sum(${soldMinorSql})::int8 AS "salesMinor", COALESCE(sum(paid."netMinor"), 0)::int8 AS "commissionMinor"
  FROM "Commission" commission
  JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  JOIN "Order" sale ON sale."id" = line."orderId"
  LEFT JOIN LATERAL (
    SELECT sum(${movedMinorSql}) AS "netMinor" FROM "CommissionEntry" entry
    JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId" WHERE entry."commissionId" = commission."id"
  ) paid ON true
  WHERE commission."shopId" = $1::text AND commission."creatorId" = ANY($2::text[]) AND NOT sale."isTest"
  GROUP BY commission."creatorId", line."currency" ORDER BY commission."creatorId", line."currency"`
