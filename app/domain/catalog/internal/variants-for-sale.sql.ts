import { sellableUnitsSql } from '../sellable.sql.ts'
import { shopIsOpenSql } from '../visibility.sql.ts'

/** $1 variant ids, $2 country. Primary keys only. */
export const variantsForSaleSql = `
  SELECT v."id" AS "variantId", v."shopifyGid" AS "variantGid", v."title" AS "variantTitle", v."sku", v."taxable",
         v."requiresShipping", v."weightGrams", v."selectedOptions",
         v."isPublished" AS "isVariantPublished", v."deletedAt" AS "variantDeletedAt",
         COALESCE(price."priceMinor", v."priceMinor") AS "priceMinor",
         CASE WHEN price."variantId" IS NULL THEN v."compareAtMinor" ELSE price."compareAtMinor" END AS "compareAtMinor",
         COALESCE(price."currency", v."currency") AS "currency",
         COALESCE(price."availableForSale", true) AS "isOfferedInCountry",
         ${sellableUnitsSql}::int AS "sellableUnits",
         p."id" AS "productId", p."shopId", p."title", p."handle", p."status", p."isPublished", p."isGiftCard",
         p."requiresSellingPlan", p."listingState", p."deletedAt",
         COALESCE(v."imageUrl", p."imageUrl") AS "imageUrl",
         shop."name" AS "shopName", ${shopIsOpenSql} AS "isShopOpen"
  FROM "Variant" v
  JOIN "Product" p ON p."id" = v."productId"
  JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
  LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = $2::text
  WHERE v."id" = ANY($1::text[])`
