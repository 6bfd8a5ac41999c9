import { lowestPriceCountries } from '../lowest-price-countries.ts'
import { sellableUnitsSql } from '../sellable.sql.ts'
import { variantIsOfferedSql } from '../visibility.sql.ts'

/** Expressions over alias `offer` "ProductOffer". Countries are SQL expressions, never values. */

/**
 * The places (ProductOffer.place) whose offers a country's shoppers get: its own and those for everywhere else that do not
 * leave it out. No product is in two of them. A shop has as many places as it has sets of markets, so they are few, and
 * are found by leaps through index offers_newest.
 */
export const placesSql = (country: string) => `(
  WITH RECURSIVE leap AS (
    (SELECT offer."place" FROM "ProductOffer" offer WHERE offer."place" >= 'ZZ' ORDER BY offer."place" LIMIT 1)
    UNION ALL
    SELECT (SELECT offer."place" FROM "ProductOffer" offer WHERE offer."place" > leap."place" ORDER BY offer."place" LIMIT 1)
    FROM leap WHERE leap."place" IS NOT NULL
  )
  SELECT ${country} AS "place"
  UNION ALL
  SELECT leap."place" FROM leap WHERE leap."place" IS NOT NULL AND NOT ${country} = ANY(string_to_array(leap."place", ' ')))`

const lowestPriceList = lowestPriceCountries.map((code) => `'${code}'`).join(',')

/** Must a former price shown here be the lowest of 30 days (H9)? */
export const needsLowestPriceSql = (country: string) => `${country} IN (${lowestPriceList})`

/** H9: of the offer for everywhere else no 30 days are known, so where they matter there is no former price. */
export const formerPriceSql = (country: string) =>
  `CASE WHEN offer."country" = 'ZZ' AND ${needsLowestPriceSql(country)} THEN NULL ELSE offer."compareAtMinor" END`

/** Is the variant `v` with the price `price` (LEFT JOIN of that country) part of the offer? */
export const variantIsInOfferSql = `(${variantIsOfferedSql} AND CASE WHEN offer."country" = 'ZZ' THEN price."variantId" IS NULL
  ELSE COALESCE(price."availableForSale", false) END)`

/** Is any unit of product `p` to be had in that offer now (H1)? Needs `offer` and `shop`. */
export const isAvailableSql = (country: string) => `EXISTS (
  SELECT 1 FROM "Variant" v
  JOIN "StockLevel" stock ON stock."variantId" = v."id"
  LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = (${country})::bpchar
  WHERE v."productId" = p."id" AND ${variantIsInOfferSql} AND ${sellableUnitsSql} > 0)`

/** H9 for variant `v` with the country's `price` (LEFT JOIN): what may stand struck through beside its price, or null. */
export const formerVariantPriceSql = (country: string) => `(SELECT former."minor" FROM (VALUES (CASE
    WHEN ${needsLowestPriceSql(country)} THEN price."lowestPriorMinor"
    WHEN price."variantId" IS NULL THEN v."compareAtMinor" ELSE price."compareAtMinor" END)) AS former("minor")
  WHERE former."minor" > COALESCE(price."priceMinor", v."priceMinor"))`
