import { movedMinorSql } from '#app/domain/commissions/amounts.sql.ts'
import { periodStartSql } from './period.sql.ts'
import { soldMinorSql } from './sales.sql.ts'

const since = periodStartSql({
  now: '$2::timestamptz',
  timeZone: '(SELECT "timeZone" FROM "Shop" WHERE "id" = $1::text)',
  days: '$3::int',
})

/** One row per currency of a shop's orders in the span; a cancelled order is no order. Index merchant_orders_page. */
export const shopSalesSql = `
  SELECT line."currency", count(DISTINCT sale."id") FILTER (WHERE sale."cancelledAt" IS NULL)::int AS "orders",
         sum(${soldMinorSql})::int8 AS "salesMinor",
         COALESCE(sum(paid."netMinor"), 0)::int8 AS "commissionMinor"
  FROM "Order" sale JOIN "OrderLine" line ON line."orderId" = sale."id"
  LEFT JOIN LATERAL (
    SELECT sum(${movedMinorSql}) AS "netMinor" FROM "Commission" commission
    JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
    JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
    WHERE commission."orderLineId" = line."id"
  ) paid ON true
  WHERE sale."shopId" = $1::text AND sale."placedAt" >= ${since} AND sale."placedAt" <= $2::timestamptz AND NOT sale."isTest"
  GROUP BY line."currency" ORDER BY line."currency"`

/** Who sold most in the span; index Commission_shopId_placedAt_idx. */
export const topCreatorsSql = `
  SELECT creator."id" AS "creatorId", creator."handle", creator."displayName", creator."avatarKey", creator."avatarUrl",
         line."currency", count(DISTINCT sale."id") FILTER (WHERE sale."cancelledAt" IS NULL)::int AS "orders", sum(${soldMinorSql})::int8 AS "salesMinor"
  FROM "Commission" commission
  JOIN "Creator" creator ON creator."id" = commission."creatorId"
  JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  JOIN "Order" sale ON sale."id" = line."orderId"
  WHERE commission."shopId" = $1::text AND commission."placedAt" >= ${since} AND commission."placedAt" <= $2::timestamptz
    AND NOT sale."isTest"
  GROUP BY creator."id", line."currency" ORDER BY "salesMinor" DESC, creator."id" LIMIT $4::int`

export const shopCatalogueSql = `
  SELECT count(*)::int AS "products", count(*) FILTER (WHERE "isPublished" AND "status" = 'ACTIVE')::int AS "published",
         max("updatedAt") AS "lastChangedAt"
  FROM "Product" WHERE "shopId" = $1::text AND "deletedAt" IS NULL`
