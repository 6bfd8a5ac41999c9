const incoming = `json_to_recordset($1::json) AS incoming(
  "id" text, "productGid" text, "gid" text, "title" text, "sku" text, "barcode" text, "position" int, "selectedOptions" jsonb,
  "imageUrl" text, "priceMinor" bigint, "compareAtMinor" bigint, "currency" text, "requiresShipping" boolean,
  "weightGrams" int, "version" timestamptz, "policy" text, "tracked" boolean, "available" int)`

const columns = `"id", "shopId", "productId", "shopifyGid", "title", "sku", "barcode", "position", "selectedOptions", "imageUrl",
  "priceMinor", "compareAtMinor", "currency", "requiresShipping", "weightGrams", "sourceUpdatedAt"`

const values = (version: string) => `incoming."id", $2, p."id", incoming."gid", incoming."title", incoming."sku",
  incoming."barcode", incoming."position", incoming."selectedOptions", incoming."imageUrl", incoming."priceMinor",
  incoming."compareAtMinor", incoming."currency", incoming."requiresShipping", incoming."weightGrams", ${version}`

/** Variants of the products whose version has just been written. $1 variants, $2 shop */
export const upsertBaseVariantsSql = `
  INSERT INTO "Variant" (${columns})
  SELECT ${values('incoming."version"')} FROM ${incoming}
  JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."productGid" AND p."sourceUpdatedAt" = incoming."version"
  ON CONFLICT ("shopId", "shopifyGid") DO UPDATE SET
    "productId" = excluded."productId", "title" = excluded."title", "sku" = excluded."sku", "barcode" = excluded."barcode",
    "position" = excluded."position", "selectedOptions" = excluded."selectedOptions", "imageUrl" = excluded."imageUrl",
    "priceMinor" = excluded."priceMinor", "compareAtMinor" = excluded."compareAtMinor", "currency" = excluded."currency",
    "requiresShipping" = excluded."requiresShipping", "weightGrams" = excluded."weightGrams",
    "sourceUpdatedAt" = excluded."sourceUpdatedAt", "deletedAt" = NULL
  WHERE "Variant"."sourceUpdatedAt" < excluded."sourceUpdatedAt"`

/**
 * As with products: known, but overridden by the shop's own feed. Of a product that the shop's own feed has spoken
 * about, a variant it has not mentioned yet is kept out of sight, so that its price here is not lost until it does (J5).
 * $1 variants, $2 shop
 */
export const insertForeignVariantsSql = `
  INSERT INTO "Variant" (${columns}, "deletedAt")
  SELECT ${values(`'epoch'::timestamptz`)},
    CASE WHEN p."sourceUpdatedAt" = 'epoch'::timestamptz THEN NULL ELSE incoming."version" END
  FROM ${incoming}
  JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."productGid" AND p."sourceUpdatedAt" < incoming."version"
  ON CONFLICT ("shopId", "shopifyGid") DO NOTHING`

/** Variants that the version just written does not have any more. Index Variant(productId, position). $1 product ids */
export const retireVariantsSql = `
  UPDATE "Variant" v SET "deletedAt" = $2::timestamptz, "sourceUpdatedAt" = stale."version"
  FROM (
    SELECT old."id", p."sourceUpdatedAt" AS "version"
    FROM unnest($1::text[]) AS written("id") JOIN "Product" p ON p."id" = written."id"
    -- OFFSET 0 keeps the planner from turning this inside out on tables it has no statistics of yet (a first sync).
    CROSS JOIN LATERAL (
      SELECT "id" FROM "Variant" WHERE "productId" = p."id" AND "deletedAt" IS NULL AND "sourceUpdatedAt" < p."sourceUpdatedAt" OFFSET 0
    ) old
  ) stale WHERE v."id" = stale."id"`

/** Prices of one country, each guarded by its own version. $1 variants, $2 shop, $3 country */
export const upsertPricesSql = `
  INSERT INTO "VariantPrice" ("variantId", "country", "currency", "priceMinor", "compareAtMinor", "availableForSale", "priceSince", "sourceUpdatedAt")
  SELECT v."id", $3, incoming."currency", incoming."priceMinor", incoming."compareAtMinor", true, incoming."version", incoming."version"
  FROM ${incoming} JOIN "Variant" v ON v."shopId" = $2 AND v."shopifyGid" = incoming."gid"
  ON CONFLICT ("variantId", "country") DO UPDATE SET
    "currency" = excluded."currency", "priceMinor" = excluded."priceMinor", "compareAtMinor" = excluded."compareAtMinor",
    "availableForSale" = true, "sourceUpdatedAt" = excluded."sourceUpdatedAt"
  WHERE "VariantPrice"."sourceUpdatedAt" < excluded."sourceUpdatedAt"`

/**
 * First figures of variants whose inventory item is not known yet; afterwards stock speaks through inventory notices
 * and only the oversell policy comes from here. In variant order, as every command that locks stock. $1 variants, $2 shop
 */
export const upsertFirstStockSql = `
  INSERT INTO "StockLevel" ("variantId", "shopId", "tracked", "policy", "available", "sourceUpdatedAt")
  SELECT v."id", $2, incoming."tracked", incoming."policy", incoming."available", incoming."version"
  FROM ${incoming} JOIN "Variant" v ON v."shopId" = $2 AND v."shopifyGid" = incoming."gid"
  ORDER BY v."id"
  ON CONFLICT ("variantId") DO UPDATE SET
    "policy" = excluded."policy",
    "tracked" = CASE WHEN "StockLevel"."inventoryItemGid" IS NULL THEN excluded."tracked" ELSE "StockLevel"."tracked" END,
    "available" = CASE WHEN "StockLevel"."inventoryItemGid" IS NULL THEN excluded."available" ELSE "StockLevel"."available" END,
    "sourceUpdatedAt" = excluded."sourceUpdatedAt"
  WHERE "StockLevel"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
    AND ("StockLevel"."inventoryItemGid" IS NULL OR "StockLevel"."policy" <> excluded."policy")`

/** Words in one language, guarded by their own version. $1 texts, $2 shop, $3 language */
export const upsertTextsSql = `
  INSERT INTO "ProductText" ("productId", "language", "title", "descriptionHtml", "sourceUpdatedAt")
  SELECT p."id", $3, incoming."title", incoming."descriptionHtml", incoming."version"
  FROM json_to_recordset($1::json) AS incoming("gid" text, "title" text, "descriptionHtml" text, "version" timestamptz)
  JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."gid"
  ON CONFLICT ("productId", "language") DO UPDATE SET
    "title" = excluded."title", "descriptionHtml" = excluded."descriptionHtml", "sourceUpdatedAt" = excluded."sourceUpdatedAt"
  WHERE "ProductText"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
  RETURNING "productId"`
