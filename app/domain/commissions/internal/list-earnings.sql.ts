import { movedMinorSql, netBaseSql } from '#app/domain/commissions/amounts.sql.ts'

/** A creator's lines, newest sale first; index creator_earnings_page. The amount is the sum of its postings; the base is what refunds have left of it. */
export const listEarningsSql = `
  SELECT commission."id" AS "commissionId", commission."state", commission."reasonCode", commission."currency",
         COALESCE(commission."tierBps", commission."rateBps") AS "rateBps", commission."fixedMinor", commission."placedAt", commission."releaseAt", commission."explanation"->'attribution'->>'step' AS "step",
         ${netBaseSql} AS "baseMinor",
         COALESCE(touch."surface", CASE commission."explanation"->'attribution'->>'step' WHEN 'CODE' THEN 'CODE' END) AS "surface",
         line."title", line."variantTitle", line."imageUrl", line."quantity", line."productId",
         shop."id" AS "shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle",
         (SELECT COALESCE(sum(${movedMinorSql}), 0)::int8 FROM "CommissionEntry" entry
            JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
            WHERE entry."commissionId" = commission."id") AS "netMinor"
  FROM "Commission" commission
  JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  JOIN "Shop" shop ON shop."id" = commission."shopId"
  LEFT JOIN "Touch" touch ON touch."id" = commission."touchId"
  WHERE commission."creatorId" = $1::text
    AND ($2::text IS NULL OR commission."state" = $2::text)
    AND ($3::timestamptz IS NULL OR (commission."placedAt", commission."id") < ($3::timestamptz, $4::text))
  ORDER BY commission."placedAt" DESC, commission."id" DESC LIMIT $5::int`

/** One order's decisions, for the merchant's order page. */
export const listOrderCommissionsSql = `
  SELECT commission."id" AS "commissionId", commission."orderLineId", commission."state", commission."reasonCode",
         COALESCE(commission."tierBps", commission."rateBps") AS "rateBps", commission."currency", commission."releaseAt",
         creator."handle", creator."displayName",
         (SELECT COALESCE(sum(${movedMinorSql}), 0)::int8 FROM "CommissionEntry" entry
            JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
            WHERE entry."commissionId" = commission."id") AS "netMinor"
  FROM "Commission" commission
  JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  LEFT JOIN "Creator" creator ON creator."id" = commission."creatorId"
  WHERE line."orderId" = $1::text AND commission."shopId" = $2::text ORDER BY line."position"`

/** What a page of a shop's orders costs in commission, and for whom. $1 shop, $2 orders */
export const commissionsOfOrdersSql = `
  SELECT line."orderId", commission."currency", creator."handle", COALESCE(sum(${movedMinorSql}), 0)::int8 AS "netMinor"
  FROM "OrderLine" line
  JOIN "Commission" commission ON commission."orderLineId" = line."id"
  JOIN "Creator" creator ON creator."id" = commission."creatorId"
  LEFT JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
  LEFT JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  WHERE line."orderId" = ANY($2::text[]) AND commission."shopId" = $1::text
  GROUP BY line."orderId", commission."currency", creator."handle" ORDER BY creator."handle"`

/** Signed amounts of one commission's steps, oldest first. */
export const entriesSql = `
  SELECT entry."id", entry."kind", entry."sourceKey", entry."arithmetic", entry."occurredAt", posting."amountMinor",
         ${movedMinorSql} AS "movedMinor"
  FROM "CommissionEntry" entry
  JOIN "Commission" commission ON commission."id" = entry."commissionId"
  JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  WHERE entry."commissionId" = $1::text ORDER BY entry."id"`
