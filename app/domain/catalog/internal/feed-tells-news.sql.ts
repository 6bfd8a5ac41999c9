import { plainTextSql } from './upsert-texts.sql.ts'

const urlsOf = (images: string) => `jsonb_path_query_array(${images}, '$[*].url')`

/**
 * Which of a full sync's deliveries say anything that we do not know, whatever their version: the others cost nothing more.
 * $1 products, $2 variants, $3 shop, $4 country, $5 does it speak for the product itself? $6 language of its words, or null
 * when they are the product's own
 */
export const feedTellsNewsSql = `
  WITH product AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS product("gid" text, "handle" text, "title" text, "descriptionHtml" text,
      "vendor" text, "productType" text, "tags" text[], "isPublished" boolean, "options" jsonb, "images" jsonb)
  ), variant AS MATERIALIZED (
    SELECT * FROM json_to_recordset($2::json) AS variant("productGid" text, "gid" text, "title" text, "sku" text, "barcode" text,
      "selectedOptions" jsonb, "imageUrl" text, "priceMinor" bigint, "compareAtMinor" bigint, "currency" text,
      "requiresShipping" boolean, "weightGrams" int, "policy" text)
  )
  SELECT product."gid" FROM product
  LEFT JOIN "Product" p ON p."shopId" = $3 AND p."shopifyGid" = product."gid"
  LEFT JOIN "ProductText" words ON words."productId" = p."id" AND words."language" = $6::text
  WHERE p."id" IS NULL OR p."deletedAt" IS NOT NULL
    OR ($5::boolean AND (p."handle", p."vendor", p."productType", p."tags", p."isPublished", p."options")
      IS DISTINCT FROM (product."handle", product."vendor", product."productType", product."tags", product."isPublished", product."options"))
    OR ($5::boolean AND ${urlsOf(`CASE WHEN p."heldContent" IS NOT NULL AND p."reviewState" = 'failed' THEN p."heldContent"->'images' ELSE p."images" END`)}
      <> ${urlsOf('product."images"')})
    OR ($5::boolean AND $6::text IS NULL AND product."title" <>
      CASE WHEN p."heldContent" IS NOT NULL AND p."reviewState" = 'failed' THEN p."heldContent"->>'title' ELSE p."title" END)
    OR ($6::text IS NOT NULL AND (words."title" IS DISTINCT FROM product."title" OR ${plainTextSql('product."descriptionHtml"')}
      NOT IN (${plainTextSql('words."descriptionHtml"')}, ${plainTextSql('p."descriptionHtml"')})))
    OR EXISTS (
      SELECT 1 FROM variant LEFT JOIN "Variant" v ON v."shopId" = $3 AND v."shopifyGid" = variant."gid"
      LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = $4
      LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
      WHERE variant."productGid" = product."gid" AND (price."variantId" IS NULL OR NOT price."availableForSale" OR stock."policy" <> variant."policy"
        OR (price."priceMinor", price."compareAtMinor", price."currency"::text) IS DISTINCT FROM (variant."priceMinor", variant."compareAtMinor", variant."currency")
        OR ($5::boolean AND (v."title", v."sku", v."barcode", v."selectedOptions", v."imageUrl", v."requiresShipping", v."weightGrams", v."productId", v."isPublished", v."deletedAt")
          IS DISTINCT FROM (variant."title", variant."sku", variant."barcode", variant."selectedOptions", variant."imageUrl", variant."requiresShipping", variant."weightGrams", p."id", true, NULL))))
    OR ($5::boolean AND EXISTS (SELECT 1 FROM "Variant" v WHERE v."productId" = p."id" AND v."deletedAt" IS NULL AND v."isPublished"
      AND NOT EXISTS (SELECT 1 FROM variant WHERE variant."gid" = v."shopifyGid")))`
