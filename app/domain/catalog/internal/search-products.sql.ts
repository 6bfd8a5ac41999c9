import type { SearchQuery } from '../search-query.ts'
import { conditionsSql, type ListingWanted } from './listing.sql.ts'
import { isAvailableSql } from './offers.sql.ts'
import { cardColumns, cardJoins } from './product-cards.sql.ts'
import { offerInSql } from './refresh-offers.sql.ts'
import { placedDocumentSql } from './search-document.sql.ts'
import { toParameters, type Parameters, type Statement } from './statement.ts'

/** A search shows this many at most, best first: nobody reads on, and ranks beyond need not be made. */
const mostFound = 300

/** Of ts_rank: A titles, B brand, type and tags; names hold nothing of D and C. */
const weights = `'{0,0,0.4,1}'`
const soldOutFactor = 0.6

/** Does product `p` hold what was searched for? */
export const matchesSql = (tsquery: string, { add }: Parameters) => `${placedDocumentSql} @@ ${add(tsquery, 'tsquery')}`

/**
 * Text match, a number of about 0.15 to 2.4, of `p`:
 *   ts_rank of the words themselves and their stems in its names, 0 to 1 by where they stand,
 *   + 0.4 x ts_rank of what means the same,
 *   + 0.6 when all the words stand in titles,
 *   + 0.05 for a match at all (description, place in the shop tab),
 *   + up to 0.1 for a short title, so that of two equal matches the plainer one comes first.
 */
function textMatchSql(query: SearchQuery, { add }: Parameters): string {
  const rankOf = (tsquery: string) => `ts_rank(${weights}, p."nameDocument", ${add(tsquery, 'tsquery')})`
  const meant = query.meant === null ? '' : `+ 0.4 * ${rankOf(query.meant)}`
  return `(${rankOf(query.own)} ${meant} + CASE WHEN p."nameDocument" @@ ${add(query.named, 'tsquery')} THEN 0.6 ELSE 0 END
    + 0.05 + 2.0 / (20 + length(p."title")))`
}

/** How many products a search may find, as the planner estimates: next to nothing to ask, and right for common words. */
export function estimateSql(matching: string): Statement {
  const parameters = toParameters()
  return {
    text: `EXPLAIN (FORMAT JSON) SELECT 1 FROM "Product" p WHERE ${matchesSql(matching, parameters)}`,
    params: parameters.values,
  }
}

/**
 * Rank = 100,000 x text match x popularity (1 to 1.35: 5 % for every doubling) x availability (1, sold out 0.6), a whole
 * number so that pages can go on after it. The best 300 by text and popularity are ranked. Index product_search.
 */
export function searchPageSql(
  wanted: ListingWanted & { readonly limit: number },
  query: SearchQuery,
  matching: string,
  after: { readonly rank: number; readonly id: string } | null,
): Statement {
  const parameters = toParameters(wanted.country, wanted.language)
  const { add } = parameters
  const conditions = conditionsSql(wanted, parameters)
  const score = `(100000 * ${textMatchSql(query, parameters)} * (1 + LEAST(0.35, 0.05 * log(2.0, 1 + p."popularity"))))::int`
  const beyond = after
    ? `WHERE (ranked."rank", ranked."id") < (${add(after.rank, 'int')}, ${add(after.id, 'text')})`
    : ''
  const text = `
  WITH found AS MATERIALIZED (
    SELECT p."id", offer."country", shop."safetyStock", ${score} AS "score"
    FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId" CROSS JOIN LATERAL ${offerInSql('$1::text')} offer
    WHERE ${matchesSql(matching, parameters)}${conditions}
    ORDER BY "score" DESC, p."id" DESC LIMIT ${mostFound}
  ), ranked AS (
    SELECT p."id", (p."score" * CASE WHEN ${isAvailableSql('$1::text')} THEN 1 ELSE ${soldOutFactor} END)::int AS "rank"
    FROM found p CROSS JOIN LATERAL (SELECT p."country") offer CROSS JOIN LATERAL (SELECT p."safetyStock") shop
  )
  SELECT ${cardColumns}, page."rank"
  FROM (SELECT * FROM ranked ${beyond} ORDER BY ranked."rank" DESC, ranked."id" DESC LIMIT ${add(wanted.limit + 1, 'int')}) page ${cardJoins}
  ORDER BY page."rank" DESC, page."id" DESC`
  return { text, params: parameters.values }
}
