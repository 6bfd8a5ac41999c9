/**
 * Units that a creator brought and that stayed sold, placed in [$3, $4). $1 creator, $2 product or null for all.
 * Index creator_earnings_page.
 */
export const unitsSoldSql = `
  SELECT COALESCE(sum(GREATEST(0, line."quantity" - line."removedQuantity" - COALESCE((
    SELECT sum(back."quantity") FROM "RefundLine" back WHERE back."orderLineId" = line."id" AND line."removedQuantity" = 0), 0))), 0)::int AS "units"
  FROM "Commission" commission JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  WHERE commission."creatorId" = $1::text AND ($2::text IS NULL OR line."productId" = $2::text)
    AND commission."placedAt" >= $3::timestamptz AND commission."placedAt" < $4::timestamptz
    AND commission."state" NOT IN ('void', 'reversed')`
