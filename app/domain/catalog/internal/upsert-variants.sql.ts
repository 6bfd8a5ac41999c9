import { writePricesSql } from './write-prices.sql.ts'

const incoming = `json_to_recordset($1::json) AS incoming(
  "id" text, "productGid" text, "gid" text, "title" text, "sku" text, "barcode" text, "position" int, "selectedOptions" jsonb,
  "imageUrl" text, "priceMinor" bigint, "compareAtMinor" bigint, "currency" text, "requiresShipping" boolean,
  "weightGrams" int, "version" timestamptz, "policy" text, "tracked" boolean, "available" int)`

const columns = `"id", "shopId", "productId", "shopifyGid", "title", "sku", "barcode", "position", "selectedOptions", "imageUrl",
  "priceMinor", "compareAtMinor", "currency", "requiresShipping", "weightGrams", "sourceUpdatedAt"`

const values = (version: string) => `incoming."id", $2, p."id", incoming."gid", incoming."title", incoming."sku",
  incoming."barcode", incoming."position", incoming."selectedOptions", incoming."imageUrl", incoming."priceMinor",
  incoming."compareAtMinor", incoming."currency", incoming."requiresShipping", incoming."weightGrams", ${version}`

/** Where the shop's own price is what its country pays, a new price there is its own; else only the Admin API knows it. */
const isOwnPrice = `($4::boolean AND NOT EXISTS (SELECT 1 FROM "VariantPrice" home WHERE home."variantId" = "Variant"."id" AND home."country" = $3
  AND (home."currency", home."priceMinor", home."compareAtMinor") IS DISTINCT FROM ("Variant"."currency", "Variant"."priceMinor", "Variant"."compareAtMinor")))`
const ownPrice = (
  column: string,
) => `"${column}" = CASE WHEN ${isOwnPrice} OR "Variant"."sourceUpdatedAt" = 'epoch'::timestamptz
      THEN excluded."${column}" ELSE "Variant"."${column}" END`

const told = [
  'productId',
  'title',
  'sku',
  'barcode',
  'selectedOptions',
  'imageUrl',
  'requiresShipping',
  'weightGrams',
] as const
const compared = [...told, 'priceMinor', 'compareAtMinor', 'currency', 'isPublished', 'deletedAt'] as const
const listed = (row: string) => compared.map((one) => `${row}."${one}"`).join(', ')

/**
 * Variants of the products whose version has just been written: what a feed lists is published. Its order is only that of
 * the published ones, so it is taken for new ones alone. $1 variants, $2 shop, $3 country, $4 is it the shop's own?
 * Returns the products of those in which more than the version moved.
 */
export const upsertBaseVariantsSql = `
  WITH before AS (
    SELECT v.* FROM ${incoming} JOIN "Variant" v ON v."shopId" = $2 AND v."shopifyGid" = incoming."gid"
  ), written AS (
    INSERT INTO "Variant" (${columns})
    SELECT ${values('incoming."version"')} FROM ${incoming}
    JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."productGid" AND p."sourceUpdatedAt" = incoming."version"
    ON CONFLICT ("shopId", "shopifyGid") DO UPDATE SET
      ${told.map((one) => `"${one}" = excluded."${one}"`).join(', ')}, ${['priceMinor', 'compareAtMinor', 'currency'].map(ownPrice).join(', ')},
      "sourceUpdatedAt" = excluded."sourceUpdatedAt", "isPublished" = true, "deletedAt" = NULL
    WHERE "Variant"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
    RETURNING *
  )
  SELECT DISTINCT written."productId" FROM written LEFT JOIN before ON before."id" = written."id"
  WHERE before."id" IS NULL OR (${listed('before')}) IS DISTINCT FROM (${listed('written')})`

/**
 * As with products: known, but overridden by the shop's own feed. Of a product that the shop's own feed has spoken
 * about, a variant it has not mentioned yet is kept out of sight, so that its price here is not lost until it does (J5).
 * $1 variants, $2 shop
 */
export const insertForeignVariantsSql = `
  INSERT INTO "Variant" (${columns}, "isPublished")
  SELECT ${values(`'epoch'::timestamptz`)}, p."sourceUpdatedAt" = 'epoch'::timestamptz
  FROM ${incoming}
  JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."productGid" AND p."sourceUpdatedAt" < incoming."version"
  ON CONFLICT ("shopId", "shopifyGid") DO NOTHING`

/**
 * Variants that the version just written does not list: not published, or not there any more, which the next reading of
 * the product tells. Index Variant(productId, position). $1 product ids. Returns the products.
 */
export const withholdVariantsSql = `
  UPDATE "Variant" v SET "isPublished" = false, "sourceUpdatedAt" = stale."version"
  FROM (
    SELECT old."id", p."sourceUpdatedAt" AS "version"
    FROM unnest($1::text[]) AS written("id") JOIN "Product" p ON p."id" = written."id"
    -- OFFSET 0 keeps the planner from turning this inside out on tables it has no statistics of yet (a first sync).
    CROSS JOIN LATERAL (
      SELECT "id" FROM "Variant" WHERE "productId" = p."id" AND "deletedAt" IS NULL AND "isPublished"
        AND "sourceUpdatedAt" < p."sourceUpdatedAt" OFFSET 0
    ) old
  ) stale WHERE v."id" = stale."id" RETURNING v."productId"`

/** Prices of one country. $1 variants, $2 shop, $3 country */
export const upsertPricesSql = writePricesSql(`
  SELECT v."id" AS "variantId", $3::text AS "country", incoming."currency", incoming."priceMinor", incoming."compareAtMinor",
         true AS "isOffered", incoming."version"
  FROM ${incoming} JOIN "Variant" v ON v."shopId" = $2 AND v."shopifyGid" = incoming."gid"`)

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

/** The product is not offered in this feed's country any more, also where no price was known. $1 shop, $2 gid, $3 country, $4 version */
export const withdrawFromCountrySql = writePricesSql(`
  SELECT v."id" AS "variantId", $3::text AS "country", COALESCE(price."currency", v."currency") AS "currency",
         COALESCE(price."priceMinor", v."priceMinor") AS "priceMinor",
         CASE WHEN price."variantId" IS NULL THEN v."compareAtMinor" ELSE price."compareAtMinor" END AS "compareAtMinor",
         false AS "isOffered", $4::timestamptz AS "version"
  FROM "Product" p JOIN "Variant" v ON v."productId" = p."id"
  LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = $3::text
  WHERE p."shopId" = $1 AND p."shopifyGid" = $2`)
