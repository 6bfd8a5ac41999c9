import { movedMinorSql } from '#app/domain/commissions/amounts.sql.ts'
import { refundedMinorSql, soldMinorSql } from './sales.sql.ts'

/**
 * Who sold what for a shop in a span, most sold first; one row per creator and currency. Index
 * Commission_shopId_placedAt_idx. $1 shop, $2 from, $3 until, $4 to $6 the last row seen, $7 how many
 */
export const merchantCreatorsSql = `
  SELECT sold.*, creator."handle", creator."displayName", creator."avatarKey", creator."avatarUrl",
    (SELECT count(DISTINCT post."id")::int FROM "Post" post JOIN "PostTag" tag ON tag."postId" = post."id" AND tag."removedAt" IS NULL
      JOIN "Product" p ON p."id" = tag."productId" WHERE post."creatorId" = sold."creatorId" AND p."shopId" = $1::text
      AND post."status" = 'published' AND post."publishedAt" >= $2::timestamptz AND post."publishedAt" < $3::timestamptz) AS "posts"
  FROM (
    SELECT commission."creatorId", line."currency",
           count(DISTINCT sale."id") FILTER (WHERE sale."cancelledAt" IS NULL)::int AS "orders",
           COALESCE(sum(${soldMinorSql}), 0)::int8 AS "salesMinor", COALESCE(sum(paid."netMinor"), 0)::int8 AS "commissionMinor",
           COALESCE(sum(${refundedMinorSql}), 0)::int8 AS "refundedMinor"
    FROM "Commission" commission
    JOIN "OrderLine" line ON line."id" = commission."orderLineId"
    JOIN "Order" sale ON sale."id" = line."orderId"
    LEFT JOIN LATERAL (
      SELECT sum(${movedMinorSql}) AS "netMinor" FROM "CommissionEntry" entry
      JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId" WHERE entry."commissionId" = commission."id"
    ) paid ON true
    WHERE commission."shopId" = $1::text AND commission."creatorId" IS NOT NULL AND NOT sale."isTest"
      AND commission."placedAt" >= $2::timestamptz AND commission."placedAt" < $3::timestamptz
    GROUP BY commission."creatorId", line."currency"
  ) sold
  JOIN "Creator" creator ON creator."id" = sold."creatorId"
  WHERE $4::int8 IS NULL OR (sold."salesMinor", sold."creatorId", sold."currency") < ($4::int8, $5::text, $6::text)
  ORDER BY sold."salesMinor" DESC, sold."creatorId" DESC, sold."currency" DESC LIMIT $7::int`
