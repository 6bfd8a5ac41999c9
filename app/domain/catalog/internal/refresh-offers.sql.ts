import { isAllowedInSql, productIsListedSql, variantIsOfferedSql } from '../visibility.sql.ts'

/** So that whoever refreshes second sees what the first one wrote. In id order, as everybody. $1 product ids */
export const lockProductsSql = `
  SELECT "id" FROM "Product" WHERE "id" = ANY($1::text[]) ORDER BY "id" FOR NO KEY UPDATE`

/** The cheapest variant's former price, as this country's law lets it be shown (H9): the lowest of 30 days, or the shop's own. */
const formerPriceSql = `CASE WHEN price."country" = ANY($3::text[]) THEN price."lowestPriorMinor" ELSE price."compareAtMinor" END`

const cheapestFirst = `ORDER BY price."priceMinor", price."position", price."variantId"`

const isAllowedHereSql = isAllowedInSql({
  country: 'price."country"',
  restrictedIds: '$2::text[]',
  now: '$4::timestamptz',
})

/**
 * Makes the offers of these products what their variants, prices, states and rules say; writes only what differs.
 * $1 product ids (locked), $2 restricted category ids, $3 countries with the lowest-price rule, $4 now
 */
export const refreshOffersSql = `
  WITH p AS MATERIALIZED (
    SELECT p."id", p."shopId", p."departmentId", p."categoryId" FROM "Product" p WHERE p."id" = ANY($1::text[]) AND ${productIsListedSql}
  ), variant AS MATERIALIZED (
    -- OFFSET 0: a few products' variants and prices are looked up, whatever the planner thinks of the tables.
    SELECT v.*, ${variantIsOfferedSql} AS "isOffered" FROM p CROSS JOIN LATERAL (
      SELECT "id", "productId", "position", "priceMinor", "compareAtMinor", "currency"::text, "deletedAt", "isPublished"
      FROM "Variant" WHERE "productId" = p."id" OFFSET 0) v
  ), price AS MATERIALIZED (
    SELECT v."productId", v."position", v."isOffered", price.* FROM variant v CROSS JOIN LATERAL (
      SELECT "variantId", "country"::text, "currency"::text, "priceMinor", "compareAtMinor", "lowestPriorMinor", "availableForSale"
      FROM "VariantPrice" WHERE "variantId" = v."id" OFFSET 0) price
  ), known AS MATERIALIZED (
    SELECT "productId", array_agg(DISTINCT "country") AS "countries" FROM price GROUP BY "productId"
  ), sums AS MATERIALIZED (
    SELECT price."productId", price."country", min(price."currency") AS "currency", min(price."priceMinor") AS "lowest",
           max(price."priceMinor") AS "highest", (array_agg(${formerPriceSql} ${cheapestFirst}))[1] AS "former", count(*)::int AS "variantCount"
    FROM price WHERE price."isOffered" AND price."availableForSale" GROUP BY price."productId", price."country"
  ), elsewhere AS MATERIALIZED (
    SELECT v."productId", min(v."currency") AS "currency", min(v."priceMinor") AS "lowest", max(v."priceMinor") AS "highest",
           (array_agg(v."compareAtMinor" ORDER BY v."priceMinor", v."position", v."id"))[1] AS "former", count(*)::int AS "variantCount"
    FROM variant v WHERE v."isOffered" GROUP BY v."productId"
  ), wanted AS MATERIALIZED (
    SELECT p."id" AS "productId", price."country", p."shopId", p."departmentId", p."categoryId", price."currency",
           price."lowest" AS "minPriceMinor", price."highest" AS "maxPriceMinor", price."lowest" AS "price", price."former", price."variantCount", '{}'::text[] AS "notIn"
    FROM p JOIN sums price ON price."productId" = p."id" WHERE ${isAllowedHereSql}
    UNION ALL
    SELECT p."id", 'ZZ', p."shopId", p."departmentId", p."categoryId", v."currency", v."lowest", v."highest", v."lowest", v."former",
           v."variantCount", COALESCE(known."countries", '{}')
    FROM p JOIN elsewhere v ON v."productId" = p."id" LEFT JOIN known ON known."productId" = p."id"
    WHERE p."categoryId" IS NULL OR NOT p."categoryId" = ANY($2::text[])
  ), gone AS (
    DELETE FROM "ProductOffer" offer WHERE offer."productId" = ANY($1::text[])
      AND NOT EXISTS (SELECT 1 FROM wanted WHERE wanted."productId" = offer."productId" AND wanted."country" = offer."country"::text)
  )
  INSERT INTO "ProductOffer" ("productId", "country", "shopId", "departmentId", "categoryId", "currency", "minPriceMinor", "maxPriceMinor",
    "compareAtMinor", "variantCount", "notIn")
  SELECT "productId", "country", "shopId", "departmentId", "categoryId", "currency", "minPriceMinor", "maxPriceMinor",
    CASE WHEN "former" > "price" THEN "former" END, "variantCount", "notIn"
  FROM wanted ORDER BY "productId", "country"
  ON CONFLICT ("productId", "country") DO UPDATE SET
    "departmentId" = excluded."departmentId", "categoryId" = excluded."categoryId", "currency" = excluded."currency",
    "minPriceMinor" = excluded."minPriceMinor", "maxPriceMinor" = excluded."maxPriceMinor",
    "compareAtMinor" = excluded."compareAtMinor", "variantCount" = excluded."variantCount", "notIn" = excluded."notIn"
  WHERE ("ProductOffer"."departmentId", "ProductOffer"."categoryId", "ProductOffer"."currency", "ProductOffer"."minPriceMinor",
      "ProductOffer"."maxPriceMinor", "ProductOffer"."compareAtMinor", "ProductOffer"."variantCount", "ProductOffer"."notIn")
    IS DISTINCT FROM (excluded."departmentId", excluded."categoryId", excluded."currency", excluded."minPriceMinor",
      excluded."maxPriceMinor", excluded."compareAtMinor", excluded."variantCount", excluded."notIn")`

/**
 * The one row that a country's shoppers get of product `p`, as a lateral join: at most one qualifies, by construction.
 * The country is an SQL expression, never a value.
 */
export function offerInSql(country: string): string {
  return `(SELECT offer.* FROM "ProductOffer" offer WHERE offer."productId" = p."id"
    AND (offer."country" = ${country} OR (offer."country" = 'ZZ' AND NOT ${country} = ANY(offer."notIn"))) LIMIT 1)`
}
