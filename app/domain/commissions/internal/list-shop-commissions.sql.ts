import { movedMinorSql, netBaseSql } from '#app/domain/commissions/amounts.sql.ts'

const netMinorSql = `(SELECT COALESCE(sum(${movedMinorSql}), 0)::int8 FROM "CommissionEntry" entry
  JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId" WHERE entry."commissionId" = commission."id")`

/**
 * A shop's lines that a creator had a part in, newest sale first; index Commission_shopId_placedAt_idx, and with a creator
 * creator_earnings_page. $1 shop, $2 state, $3 creator, $4 reason, $5 from, $6 until, $7 and $8 after, $9 how many
 */
export const listShopCommissionsSql = `
  SELECT commission."id" AS "commissionId", commission."state", commission."reasonCode", commission."rateBps",
         commission."tierBps", commission."fixedMinor", commission."currency", commission."placedAt", commission."releaseAt",
         commission."explanation"->'attribution'->>'step' AS "step", ${netBaseSql} AS "baseMinor", ${netMinorSql} AS "netMinor",
         creator."id" AS "creatorId", creator."handle", creator."displayName", creator."avatarUrl",
         line."title", line."variantTitle", line."imageUrl", line."quantity", sale."id" AS "orderId", sale."number" AS "orderNumber",
         ARRAY(SELECT block."kind" FROM "CommissionBlock" block WHERE block."commissionId" = commission."id"
           AND block."clearedAt" IS NULL ORDER BY block."kind") AS "blocks"
  FROM "Commission" commission
  JOIN "Creator" creator ON creator."id" = commission."creatorId"
  JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  JOIN "Order" sale ON sale."id" = line."orderId"
  WHERE commission."shopId" = $1::text AND ($2::text IS NULL OR commission."state" = $2::text)
    AND ($3::text IS NULL OR commission."creatorId" = $3::text) AND ($4::text IS NULL OR commission."reasonCode" = $4::text)
    AND ($5::timestamptz IS NULL OR commission."placedAt" >= $5::timestamptz)
    AND ($6::timestamptz IS NULL OR commission."placedAt" < $6::timestamptz)
    AND ($7::timestamptz IS NULL OR (commission."placedAt", commission."id") < ($7::timestamptz, $8::text))
  ORDER BY commission."placedAt" DESC, commission."id" DESC LIMIT $9::int`

/**
 * What a shop owes for the sales of each month, by where the money stands; months in the shop's own time. What only moves
 * money between a creator's accounts is left out. Index
 * Commission_shopId_placedAt_idx. $1 shop, $2 from
 */
export const liabilityByMonthSql = `
  SELECT to_char(date_trunc('month', commission."placedAt" AT TIME ZONE shop."timeZone"), 'YYYY-MM') AS "month",
         commission."currency", commission."state", count(DISTINCT commission."id")::int AS "count",
         COALESCE(sum(${movedMinorSql}), 0)::int8 AS "netMinor"
  FROM "Commission" commission
  JOIN "Shop" shop ON shop."id" = commission."shopId"
  LEFT JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id" AND entry."kind" NOT IN ('release', 'freeze')
  LEFT JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  WHERE commission."shopId" = $1::text AND commission."creatorId" IS NOT NULL AND commission."placedAt" >= $2::timestamptz
  GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2, 3`
