import { sellableUnitsSql } from '../sellable.sql.ts'
import { isAllowedInSql, minimumAgeSql, shopIsOpenSql } from '../visibility.sql.ts'
import { formerVariantPriceSql } from './offers.sql.ts'

const isAllowedHereSql = isAllowedInSql({ country: '$2::text', restrictedIds: '$3::text[]', now: '$4::timestamptz' })

/**
 * Offered there? The country's own price says so; without one the shop's own price stands, unless the country has prices
 * for the product's other variants or the category is restricted: ProductOffer says the same, this is read at once (H11).
 */
const isOfferedInCountrySql = `(${isAllowedHereSql} AND CASE
  WHEN price."variantId" IS NOT NULL THEN price."availableForSale"
  ELSE NOT COALESCE(p."categoryId" = ANY($3::text[]), false) AND NOT EXISTS (
    SELECT 1 FROM "Variant" sibling JOIN "VariantPrice" other ON other."variantId" = sibling."id" AND other."country" = $2::bpchar
    WHERE sibling."productId" = p."id") END)`

/** Primary keys and Variant(productId, position) only. $1 variant ids, $2 country, $3 restricted category ids, $4 now */
export const variantsForSaleSql = `
  SELECT v."id" AS "variantId", v."shopifyGid" AS "variantGid", v."title" AS "variantTitle", v."sku", v."taxable",
         v."requiresShipping", v."weightGrams", v."selectedOptions",
         v."isPublished" AS "isVariantPublished", v."deletedAt" AS "variantDeletedAt",
         COALESCE(price."priceMinor", v."priceMinor") AS "priceMinor",
         ${formerVariantPriceSql('$2::text')} AS "compareAtMinor",
         COALESCE(price."currency", v."currency") AS "currency",
         v."priceMinor" AS "shopPriceMinor", v."currency" AS "shopCurrency",
         ${minimumAgeSql({ country: '$2::text', now: '$4::timestamptz' })} AS "minimumAge",
         ${isOfferedInCountrySql} AS "isOfferedInCountry", ${sellableUnitsSql}::int AS "sellableUnits",
         p."id" AS "productId", p."shopId", p."title", p."handle", p."status", p."isPublished", p."isGiftCard",
         p."requiresSellingPlan", p."requiresComponents", p."listingState", p."deletedAt",
         COALESCE(v."imageUrl", p."imageUrl") AS "imageUrl",
         shop."name" AS "shopName", ${shopIsOpenSql} AS "isShopOpen"
  FROM "Variant" v
  JOIN "Product" p ON p."id" = v."productId"
  JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
  LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = $2::bpchar
  WHERE v."id" = ANY($1::text[])`
