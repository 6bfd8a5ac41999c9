import { sellableUnitsSql } from '../sellable.sql.ts'
import { mayBeShownSql, shopIsOpenSql, variantIsOfferedSql } from '../visibility.sql.ts'

/** Index admin_catalog_page. $1 shop, $2 id to go on after, $3 limit, $4 all | shown | attention | unpublished, $5 title pattern or null */
export const catalogPageSql = `
  SELECT p."id" AS "productId", p."shopifyGid", p."title", p."imageUrl", p."status", p."isPublished", p."isGiftCard",
         p."requiresSellingPlan", p."listingState", p."minPriceMinor", p."maxPriceMinor", p."currency", p."sourceUpdatedAt",
         ${shopIsOpenSql} AS "isShopOpen", offer."variantCount", offer."sellable"
  FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS "variantCount", COALESCE(sum(${sellableUnitsSql}), 0)::int AS "sellable"
    FROM "Variant" v LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
    WHERE v."productId" = p."id" AND ${variantIsOfferedSql}
  ) offer ON true
  WHERE p."shopId" = $1 AND p."deletedAt" IS NULL AND ($2::text IS NULL OR p."id" < $2::text)
    AND CASE $4::text WHEN 'shown' THEN ${mayBeShownSql} WHEN 'unpublished' THEN NOT p."isPublished"
        WHEN 'attention' THEN p."isPublished" AND NOT ${mayBeShownSql} ELSE true END
    AND ($5::text IS NULL OR p."title" ILIKE $5::text)
  ORDER BY p."id" DESC LIMIT $3::int`

/** $1 shop */
export const catalogCountsSql = `
  SELECT count(*)::int AS "total", count(*) FILTER (WHERE ${mayBeShownSql})::int AS "shown",
         count(*) FILTER (WHERE p."isPublished" AND NOT ${mayBeShownSql})::int AS "attention",
         count(*) FILTER (WHERE NOT p."isPublished")::int AS "unpublished"
  FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId" WHERE p."shopId" = $1 AND p."deletedAt" IS NULL`
