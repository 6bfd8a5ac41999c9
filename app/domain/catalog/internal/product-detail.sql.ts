import { sellableUnitsSql } from '../sellable.sql.ts'
import { mayBeShownSql, variantIsOfferedSql } from '../visibility.sql.ts'

/** $1 product id or null, $2 handle or null, $3 language. Handles may be shared: the newest shown product answers. */
export const productDetailSql = `
  SELECT p."id" AS "productId", p."shopifyGid" AS "productGid", p."shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle",
         COALESCE(words."title", p."title") AS "title", p."handle",
         COALESCE(NULLIF(words."descriptionHtml", ''), p."descriptionHtml") AS "descriptionHtml",
         p."vendor", p."productType", p."tags", p."options", p."images", p."imageUrl", p."currency"
  FROM "Product" p
  JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN "ProductText" words ON words."productId" = p."id" AND words."language" = $3::text
  WHERE (p."id" = $1::text OR p."handle" = $2::text) AND ${mayBeShownSql}
  ORDER BY p."id" DESC LIMIT 1`

/** Variant(productId, position). $1 product, $2 country */
export const variantsOfProductSql = `
  SELECT v."id" AS "variantId", v."title", v."sku", v."selectedOptions", v."imageUrl",
         COALESCE(price."priceMinor", v."priceMinor") AS "priceMinor",
         CASE WHEN price."variantId" IS NULL THEN v."compareAtMinor" ELSE price."compareAtMinor" END AS "compareAtMinor",
         COALESCE(price."currency", v."currency") AS "currency",
         COALESCE(price."availableForSale", true) AS "isOfferedInCountry",
         ${sellableUnitsSql}::int AS "sellable"
  FROM "Variant" v
  JOIN "Shop" shop ON shop."id" = v."shopId"
  LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = $2::text
  LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
  WHERE v."productId" = $1 AND ${variantIsOfferedSql}
  ORDER BY v."position", v."id"`
