import { conditionsSql, type ListingWanted } from './listing.sql.ts'
import { cardColumns, cardJoins } from './product-cards.sql.ts'
import { offerInSql } from './refresh-offers.sql.ts'
import { toParameters, type Statement } from './statement.ts'

/** Index product_search. */
export function searchPageSql(
  wanted: ListingWanted & { readonly limit: number },
  query: string,
  after: { readonly rank: number; readonly id: string } | null,
): Statement {
  const parameters = toParameters(wanted.country, wanted.language)
  const { add } = parameters
  const conditions = conditionsSql(wanted, parameters)
  const asked = `to_tsquery('simple', ${add(query, 'text')})`
  const beyond = after ? `WHERE (found."rank", found."id") < (${add(after.rank, 'int')}, ${add(after.id, 'text')})` : ''
  const text = `
  SELECT ${cardColumns}, page."rank"
  FROM (
    SELECT found."id", found."rank" FROM (
      SELECT p."id", (ts_rank(p."searchDocument", ${asked}) * 1000000)::int AS "rank"
      FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId" CROSS JOIN LATERAL ${offerInSql('$1::text')} offer
      WHERE p."searchDocument" @@ ${asked}${conditions}
    ) found ${beyond}
    ORDER BY found."rank" DESC, found."id" DESC LIMIT ${add(wanted.limit + 1, 'int')}
  ) page ${cardJoins}
  ORDER BY page."rank" DESC, page."id" DESC`
  return { text, params: parameters.values }
}
