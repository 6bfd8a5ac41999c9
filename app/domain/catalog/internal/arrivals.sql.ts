import { isAllowedInSql, productIsListedSql } from '../visibility.sql.ts'
import { stagedPricesSql, stagedProductsSql, stagedTextsSql, stagedVariantsSql } from './compare-staged.sql.ts'
import { searchDocumentSql } from './search-document.sql.ts'

/*
 * Staged products of which we know nothing: judged before they are written, so that each row is written once and compared
 * with nothing. Parameters as everywhere with staged rows: $1 run, $2 gids, $3 shop, $4 snapshot.
 */

const parentOfSql = `LATERAL (SELECT "id", "excludedIn" FROM "ExportProduct" WHERE "syncRunId" = $1 AND "gid" = v."productGid" OFFSET 0) e`

/** All that is judged of them, as `judgedProductsSql` tells it of stored ones; "descriptionHtml" is not safe yet. */
export const arrivalsSql = `
  WITH own AS (
    SELECT v."productGid", count(*)::int AS "variantCount", min(v."currency"::text) AS "currency",
           min(v."position") FILTER (WHERE v."priceMinor" <= 0) AS "free"
    FROM (${stagedVariantsSql}) v GROUP BY v."productGid"
  ), abroad AS (
    SELECT v."productGid", array_agg(DISTINCT m."currency") AS "currencies",
           (array_agg(jsonb_build_object('position', v."position", 'country', m."country") ORDER BY v."position", m."country")
             FILTER (WHERE m."priceMinor" <= 0))[1] AS "free"
    FROM (${stagedVariantsSql}) v CROSS JOIN LATERAL ${stagedPricesSql} GROUP BY v."productGid"
  )
  SELECT e."id", $3 AS "shopId", e."gid" AS "shopifyGid", e."updatedAt" AS "changedThereAt", e."title", e."rawDescription" AS "descriptionHtml", e."status", e."isPublished",
         e."isGiftCard", e."requiresSellingPlan", e."requiresComponents", e."images", e."options", e."productType", e."tags", e."taxonomyGid",
         NULL AS "chosenCategoryId", NULL AS "categoryId", NULL AS "departmentId", NULL AS "suggestedCategoryId", '{}'::text[] AS "optionTerms",
         0 AS "problemCount", 'draft' AS "listingState", 'none' AS "reviewState", false AS "hasHeldContent", false AS "isDeleted",
         COALESCE(own."variantCount", 0) AS "variantCount", COALESCE(own."variantCount", 0) AS "publishedVariantCount",
         array_remove(ARRAY[own."currency"], NULL) || COALESCE(abroad."currencies", '{}') AS "currencies",
         own."free" AS "freePosition", abroad."free" AS "freeAbroad",
         (SELECT COALESCE(jsonb_agg(jsonb_build_object('language', t."language", 'title', t."title") ORDER BY t."language"), '[]') FROM ${stagedTextsSql}) AS "texts",
         '[]'::jsonb AS "problems", 0 AS "defectCount"
  FROM (${stagedProductsSql}) e
  LEFT JOIN own ON own."productGid" = e."gid" LEFT JOIN abroad ON abroad."productGid" = e."gid"
  ORDER BY e."id"`

/** Those of which nothing is known here, neither of them nor of their variants. */
export const unknownGidsSql = `
  SELECT given."gid" FROM unnest($2::text[]) AS given("gid")
  LEFT JOIN LATERAL (SELECT p."id" FROM "Product" p WHERE p."shopId" = $3 AND p."shopifyGid" = given."gid" OFFSET 0) p ON true
  WHERE p."id" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "ExportVariant" v
      CROSS JOIN LATERAL (SELECT 1 FROM "Variant" w WHERE w."shopId" = $3 AND w."shopifyGid" = v."gid" OFFSET 0) known
      WHERE v."syncRunId" = $1 AND v."productGid" = given."gid")`

const told = [
  'handle', 'title', 'vendor', 'productType', 'tags', 'isPublished', 'options', 'images', 'imageUrl', 'minPriceMinor', 'maxPriceMinor',
  'status', 'isGiftCard', 'requiresSellingPlan', 'videos', 'taxonomyGid', 'taxonomyName', 'requiresComponents',
] as const // prettier-ignore
const judged = [
  'categoryId', 'departmentId', 'suggestedCategoryId', 'optionTerms', 'problemCount', 'listingState', 'reviewState',
] as const // prettier-ignore

/**
 * $5 judged rows with their safe descriptions "html", $6 now, $7 currency of products without a variant. Returns what was
 * written: all but those that somebody else has just told us of.
 */
export const insertArrivalsSql = `
  INSERT INTO "Product" ("id", "shopId", "shopifyGid", ${[...told, ...judged].map((one) => `"${one}"`).join(', ')}, "descriptionHtml", "currency",
    "sourceUpdatedAt", "adminUpdatedAt", "contentHash", "searchDocument", "createdAt", "updatedAt")
  SELECT e."id", $3, e."gid", ${told.map((one) => `e."${one}"`).join(', ')}, ${judged.map((one) => `judged."${one}"`).join(', ')},
    judged."html", COALESCE(e."currency", $7), $4::timestamptz, $4::timestamptz, md5(e."rawDescription"), ${searchDocumentSql(
      {
        title: 'e."title"',
        vendor: 'e."vendor"',
        productType: 'e."productType"',
        tags: 'e."tags"',
        descriptionHtml: 'judged."html"',
        otherTitles: `(SELECT string_agg(t."title", ' ') FROM ${stagedTextsSql})`,
      },
    )}, $6::timestamptz, $6::timestamptz
  FROM (${stagedProductsSql}) e
  JOIN json_to_recordset($5::json) AS judged("id" text, "html" text, "categoryId" text, "departmentId" text, "suggestedCategoryId" text,
    "optionTerms" text[], "problemCount" int, "listingState" text, "reviewState" text) ON judged."id" = e."id"
  ORDER BY e."id"
  ON CONFLICT ("shopId", "shopifyGid") DO NOTHING
  RETURNING "shopifyGid" AS "gid"`

const ofVariants = [
  'title', 'sku', 'barcode', 'position', 'selectedOptions', 'imageUrl', 'priceMinor', 'compareAtMinor', 'currency', 'taxable',
  'requiresShipping', 'weightGrams',
] as const // prettier-ignore

/** Published until the shop's own feed leaves them out. */
export const insertArrivedVariantsSql = `
  INSERT INTO "Variant" ("id", "shopId", "productId", "shopifyGid", ${ofVariants.map((one) => `"${one}"`).join(', ')}, "isPublished", "sourceUpdatedAt")
  SELECT v."id", $3, e."id", v."gid", ${ofVariants.map((one) => `v."${one}"`).join(', ')}, true, $4::timestamptz
  FROM (${stagedVariantsSql}) v CROSS JOIN ${parentOfSql}
  ORDER BY v."id"`

/** How each variant's stock is counted, with the sum of what its locations say. */
export const insertArrivedStockSql = `
  INSERT INTO "StockLevel" ("variantId", "shopId", "inventoryItemGid", "tracked", "policy", "available", "sourceUpdatedAt")
  SELECT v."id", $3, v."itemGid", v."tracked", v."policy", COALESCE((SELECT sum(level."available") FROM "ExportLevel" level
    WHERE level."syncRunId" = $1 AND level."parentGid" IN (v."gid", v."itemGid")), 0)::int, $4::timestamptz
  FROM (${stagedVariantsSql}) v ORDER BY v."id"`

/** $3 snapshot: the shop is not asked for */
export const insertArrivedTextsSql = `
  INSERT INTO "ProductText" ("productId", "language", "title", "descriptionHtml", "sourceUpdatedAt")
  SELECT e."id", t."language", t."title", t."descriptionHtml", $3::timestamptz
  FROM "ExportProduct" e CROSS JOIN LATERAL ${stagedTextsSql}
  WHERE e."syncRunId" = $1 AND e."gid" = ANY($2::text[])`

const isAllowedHereSql = isAllowedInSql({
  country: 'price."country"',
  restrictedIds: '$5::text[]',
  now: '$7::timestamptz',
})
const cheapestFirst = 'ORDER BY price."priceMinor", price."position", price."variantId"'

/**
 * Their prices and what follows from them: the offers, as `refreshOffersSql` would make them. There was no price before,
 * so where the law asks for the lowest former one (H9) there is none. $5 restricted category ids, $6 countries with that
 * law, $7 now
 */
export const insertArrivedPricesSql = `
  WITH v AS MATERIALIZED (
    SELECT v."id", v."productGid", v."position", v."priceMinor", v."compareAtMinor", v."currency", v."prices", e."id" AS "productId", e."excludedIn"
    FROM (${stagedVariantsSql}) v CROSS JOIN ${parentOfSql}
  ), price AS MATERIALIZED (
    SELECT v."productId", v."id" AS "variantId", v."position", m."country", m."currency", m."priceMinor", m."compareAtMinor",
           (m."isOffered" AND NOT m."country" = ANY(v."excludedIn")) AS "isOffered"
    FROM v CROSS JOIN LATERAL ${stagedPricesSql}
  ), written AS (
    INSERT INTO "VariantPrice" ("variantId", "country", "currency", "priceMinor", "compareAtMinor", "availableForSale", "priceSince", "sourceUpdatedAt")
    SELECT "variantId", "country", "currency", "priceMinor", "compareAtMinor", "isOffered", $4::timestamptz, $4::timestamptz
    FROM price ORDER BY "variantId", "country"
  ), p AS MATERIALIZED (
    SELECT p."id", p."shopId", p."departmentId", p."categoryId" FROM "Product" p
    WHERE p."shopId" = $3 AND p."id" IN (SELECT "productId" FROM v) AND ${productIsListedSql}
  ), wanted AS (
    SELECT p."id" AS "productId", price."country", p."shopId", p."departmentId", p."categoryId", min(price."currency") AS "currency",
           min(price."priceMinor") AS "price", max(price."priceMinor") AS "highest",
           (array_agg(CASE WHEN NOT price."country" = ANY($6::text[]) THEN price."compareAtMinor" END ${cheapestFirst}))[1] AS "former",
           count(*)::int AS "variantCount", '{}'::text[] AS "notIn"
    FROM p JOIN price ON price."productId" = p."id" WHERE price."isOffered" AND ${isAllowedHereSql}
    GROUP BY p."id", p."shopId", p."departmentId", p."categoryId", price."country"
    UNION ALL
    SELECT p."id", 'ZZ', p."shopId", p."departmentId", p."categoryId", min(v."currency"), min(v."priceMinor"), max(v."priceMinor"),
           (array_agg(v."compareAtMinor" ORDER BY v."priceMinor", v."position", v."id"))[1], count(*)::int,
           COALESCE((SELECT array_agg(m."country" ORDER BY m."country") FROM jsonb_to_recordset((array_agg(v."prices"))[1]) AS m("country" text)), '{}')
    FROM p JOIN v ON v."productId" = p."id" WHERE p."categoryId" IS NULL OR NOT p."categoryId" = ANY($5::text[])
    GROUP BY p."id", p."shopId", p."departmentId", p."categoryId"
  )
  INSERT INTO "ProductOffer" ("productId", "country", "shopId", "departmentId", "categoryId", "currency", "minPriceMinor", "maxPriceMinor",
    "compareAtMinor", "variantCount", "notIn")
  SELECT "productId", "country", "shopId", "departmentId", "categoryId", "currency", "price", "highest",
    CASE WHEN "former" > "price" THEN "former" END, "variantCount", "notIn"
  FROM wanted ORDER BY "productId", "country"`
