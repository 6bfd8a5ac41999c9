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
  ), known AS MATERIALIZED (
    -- OFFSET 0, here and below: a batch is looked up, whatever the planner thinks of the tables.
    SELECT product."gid", p.* FROM product CROSS JOIN LATERAL (
      SELECT * FROM "Product" WHERE "shopId" = $3 AND "shopifyGid" = product."gid" OFFSET 0) p
  )
  SELECT product."gid" FROM product LEFT JOIN known p ON p."gid" = product."gid"
  LEFT JOIN LATERAL (SELECT * FROM "ProductText" WHERE "productId" = p."id" AND "language" = $6::text OFFSET 0) words ON true
  WHERE p."id" IS NULL OR p."deletedAt" IS NOT NULL
    OR ($5::boolean AND (p."handle", p."vendor", p."productType", p."tags", p."isPublished", p."options")
      IS DISTINCT FROM (product."handle", product."vendor", product."productType", product."tags", product."isPublished", product."options"))
    OR ($5::boolean AND ${urlsOf(`CASE WHEN p."heldContent" IS NOT NULL AND p."reviewState" = 'failed' THEN p."heldContent"->'images' ELSE p."images" END`)}
      <> ${urlsOf('product."images"')})
    OR ($5::boolean AND $6::text IS NULL AND product."title" <>
      CASE WHEN p."heldContent" IS NOT NULL AND p."reviewState" = 'failed' THEN p."heldContent"->>'title' ELSE p."title" END)
    OR ($6::text IS NOT NULL AND (words."title" IS DISTINCT FROM product."title" OR ${plainTextSql('product."descriptionHtml"')}
      NOT IN (${plainTextSql('words."descriptionHtml"')}, ${plainTextSql('p."descriptionHtml"')})))
  UNION
  SELECT p."gid" FROM variant JOIN known p ON p."gid" = variant."productGid"
  LEFT JOIN LATERAL (SELECT * FROM "Variant" WHERE "shopId" = $3 AND "shopifyGid" = variant."gid" OFFSET 0) v ON true
  LEFT JOIN LATERAL (SELECT * FROM "VariantPrice" WHERE "variantId" = v."id" AND "country" = $4 OFFSET 0) price ON true
  LEFT JOIN LATERAL (SELECT "policy" FROM "StockLevel" WHERE "variantId" = v."id" OFFSET 0) stock ON true
  WHERE price."variantId" IS NULL OR NOT price."availableForSale" OR stock."policy" <> variant."policy"
    OR (price."priceMinor", price."compareAtMinor", price."currency"::text) IS DISTINCT FROM (variant."priceMinor", variant."compareAtMinor", variant."currency")
    OR ($5::boolean AND (v."title", v."sku", v."barcode", v."selectedOptions", v."imageUrl", v."requiresShipping", v."weightGrams", v."productId", v."isPublished", v."deletedAt")
      IS DISTINCT FROM (variant."title", variant."sku", variant."barcode", variant."selectedOptions", variant."imageUrl", variant."requiresShipping", variant."weightGrams", p."id", true, NULL))
  UNION
  SELECT p."gid" FROM known p
  CROSS JOIN LATERAL (SELECT "shopifyGid" FROM "Variant" WHERE "productId" = p."id" AND "deletedAt" IS NULL AND "isPublished" OFFSET 0) v
  LEFT JOIN variant ON variant."gid" = v."shopifyGid" AND variant."productGid" = p."gid"
  WHERE $5::boolean AND variant."gid" IS NULL`
