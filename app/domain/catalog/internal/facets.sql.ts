import { conditionsSql, matchesAndOffersSql, offersOfSql, type ListingWanted } from './listing.sql.ts'
import { isAvailableSql, placesSql } from './offers.sql.ts'
import { toParameters, type Parameters, type Statement } from './statement.ts'

/** More matches than this are not counted: a shopper who narrows a list needs choices, not census figures. */
export const facetSample = 2_000
/** Whether anything is sold out shows soon or hardly at all. */
const availabilitySample = 300
const mostBrands = 20
const mostTerms = 200

/** The newest matches of each place. The same indexes as the list itself. $1 country */
function sampleSql(wanted: ListingWanted, parameters: Parameters): string {
  const conditions = conditionsSql(wanted, parameters)
  const columns = `p."id", offer."country", offer."shopId", offer."currency", offer."minPriceMinor",
        p."optionTerms", shop."name" AS "shopName", shop."safetyStock"`
  if (wanted.isRare) {
    return `SELECT ${columns} FROM ${matchesAndOffersSql} WHERE true${conditions} ORDER BY p."id" DESC LIMIT ${facetSample + 1}`
  }
  return `SELECT arm.* FROM ${placesSql('$1::text')} places CROSS JOIN LATERAL (
      SELECT ${columns}
      FROM ${offersOfSql(wanted)}
      WHERE offer."place" = places."place"${conditions} ORDER BY offer."productId" DESC LIMIT ${facetSample + 1}) arm
    ORDER BY arm."id" DESC LIMIT ${facetSample + 1}`
}

/** One row; `options` holds terms with counts, fullest first, of options with at least two values. $2 currency of the prices */
export function facetsSql(wanted: ListingWanted, currency: string): Statement {
  const parameters = toParameters(wanted.country, currency)
  const text = `
  WITH sample AS MATERIALIZED (${sampleSql(wanted, parameters)}),
  brands AS (
    SELECT "shopId", max("shopName") AS "name", count(*)::int AS "count" FROM sample GROUP BY "shopId"
  ), terms AS (
    SELECT term, split_part(term, ':', 1) AS "option", count(*)::int AS "count"
    FROM sample, unnest("optionTerms") AS term GROUP BY term
  ), choices AS (
    SELECT term, "option", "count", count(*) OVER (PARTITION BY "option") AS "values" FROM terms
  )
  SELECT (SELECT min("minPriceMinor") FROM sample WHERE "currency" = $2::bpchar) AS "minMinor",
    (SELECT max("minPriceMinor") FROM sample WHERE "currency" = $2::bpchar) AS "maxMinor",
    (SELECT count(*)::int FROM sample) AS "found", (SELECT count(*) > ${facetSample} FROM sample) AS "isSampled",
    CASE WHEN (SELECT count(*) FROM brands) < 2 THEN '[]'::json ELSE (
      SELECT json_agg(top ORDER BY top."count" DESC, top."name")
      FROM (SELECT * FROM brands ORDER BY "count" DESC, "name" LIMIT ${mostBrands}) top) END AS "brands",
    COALESCE((SELECT json_agg(json_build_object('term', top.term, 'option', top."option", 'count', top."count")
        ORDER BY top."count" DESC, top.term)
      FROM (SELECT * FROM choices WHERE "values" > 1 ORDER BY "count" DESC, term LIMIT ${mostTerms}) top), '[]'::json) AS "terms",
    EXISTS (SELECT 1 FROM (SELECT * FROM sample LIMIT ${availabilitySample}) offer
      CROSS JOIN LATERAL (SELECT offer."id" AS "id") p CROSS JOIN LATERAL (SELECT offer."safetyStock" AS "safetyStock") shop
      WHERE NOT ${isAvailableSql('$1::text')}) AS "hasUnavailable"`
  return { text, params: parameters.values }
}
