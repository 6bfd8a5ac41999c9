import { isAllowedInSql, productIsListedSql, variantIsOfferedSql } from '../visibility.sql.ts'

/** So that whoever refreshes second sees what the first one wrote. In id order, as everybody. $1 product ids */
export const lockProductsSql = `
  SELECT "id" FROM "Product" WHERE "id" = ANY($1::text[]) ORDER BY "id" FOR NO KEY UPDATE`

/** The cheapest variant's former price, as this country's law lets it be shown (H9): the lowest of 30 days, or the shop's own. */
const formerPriceSql = `CASE WHEN price."country" = ANY($3::text[]) THEN price."lowestPriorMinor" ELSE price."compareAtMinor" END`

const cheapestFirst = `ORDER BY price."priceMinor", v."position", v."id"`

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
  WITH listed AS (
    SELECT p.* FROM "Product" p WHERE p."id" = ANY($1::text[]) AND ${productIsListedSql}
  ), wanted AS (
    SELECT p."id" AS "productId", price."country", p."shopId", p."departmentId", p."categoryId",
           (array_agg(price."currency"))[1] AS "currency", min(price."priceMinor") AS "minPriceMinor",
           max(price."priceMinor") AS "maxPriceMinor", min(price."priceMinor") AS "price",
           (array_agg(${formerPriceSql} ${cheapestFirst}))[1] AS "former", count(*)::int AS "variantCount", '{}'::text[] AS "notIn"
    FROM listed p JOIN "Variant" v ON v."productId" = p."id" JOIN "VariantPrice" price ON price."variantId" = v."id"
    WHERE ${variantIsOfferedSql} AND price."availableForSale" AND ${isAllowedHereSql}
    GROUP BY p."id", p."shopId", p."departmentId", p."categoryId", price."country"
    UNION ALL
    SELECT p."id", 'ZZ', p."shopId", p."departmentId", p."categoryId", (array_agg(v."currency"))[1], min(v."priceMinor"),
           max(v."priceMinor"), min(v."priceMinor"), (array_agg(v."compareAtMinor" ORDER BY v."priceMinor", v."position", v."id"))[1],
           count(*)::int, COALESCE((
             SELECT array_agg(DISTINCT price."country"::text) FROM "Variant" known JOIN "VariantPrice" price ON price."variantId" = known."id"
             WHERE known."productId" = p."id"), '{}')
    FROM listed p JOIN "Variant" v ON v."productId" = p."id"
    WHERE ${variantIsOfferedSql} AND (p."categoryId" IS NULL OR NOT p."categoryId" = ANY($2::text[]))
    GROUP BY p."id", p."shopId", p."departmentId", p."categoryId"
  ), gone AS (
    DELETE FROM "ProductOffer" offer WHERE offer."productId" = ANY($1::text[])
      AND NOT EXISTS (SELECT 1 FROM wanted WHERE wanted."productId" = offer."productId" AND wanted."country" = offer."country")
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
