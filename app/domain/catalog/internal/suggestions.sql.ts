import { mayBeShownSql, productIsListedSql, shopIsOpenSql } from '../visibility.sql.ts'
import { offerInSql } from './refresh-offers.sql.ts'
import { placedDocumentSql } from './search-document.sql.ts'

const beginsLikeSql = (column: string, place: string) =>
  `search_normalise(${column}) ~>=~ ${place}::text AND search_normalise(${column}) ~<~ (${place}::text || chr(1114109))`

/** Index search_word_prefix: the commonest of the words that begin so, as they are mostly written. $1 normalised beginning, $2 limit */
export const suggestedWordsSql = `
  SELECT (array_agg(known."word" ORDER BY known."frequency" DESC, known."word"))[1] AS "word", sum(known."frequency")::int AS "frequency"
  FROM "SearchWord" known WHERE ${beginsLikeSql('known."word"', '$1')}
  GROUP BY search_normalise(known."word")
  ORDER BY max(known."frequency") DESC, search_normalise(known."word") LIMIT $2::int`

/** Index shop_name_prefix. $1 normalised beginning of the name, $2 limit */
export const suggestedBrandsSql = `
  SELECT shop."name", shop."handle" FROM "Shop" shop
  WHERE ${beginsLikeSql('shop."name"', '$1')} AND ${shopIsOpenSql}
    AND EXISTS (SELECT 1 FROM "Product" p WHERE p."shopId" = shop."id" AND ${productIsListedSql})
  ORDER BY shop."name", shop."id" LIMIT $2::int`

const suggestionSql = (among: string) => `
  SELECT COALESCE(words."title", p."title") AS "text", p."id" AS "productId", p."handle"
  FROM (${among}) p JOIN "Shop" shop ON shop."id" = p."shopId"
  CROSS JOIN LATERAL ${offerInSql('$1::text')} offer
  LEFT JOIN "ProductText" words ON words."productId" = p."id" AND words."language" = $2::text
  WHERE ${mayBeShownSql}
  ORDER BY p."popularity" DESC, p."id" DESC LIMIT $4::int`

/** Index product_search. $1 country, $2 language, $3 tsquery, $4 limit */
export const suggestedProductsSql = suggestionSql(
  `SELECT p.* FROM "Product" p WHERE ${placedDocumentSql} @@ $3::tsquery AND p."searchDocument" @@ $3::tsquery LIMIT 500`,
)

/** Index product_trending: of a beginning that thousands share, only what is popular. The same parameters */
export const suggestedPopularSql = suggestionSql(
  `SELECT p.* FROM (SELECT p.* FROM "Product" p WHERE ${productIsListedSql} AND p."popularity" > 0
     ORDER BY p."popularity" DESC, p."id" DESC LIMIT 200) p WHERE p."searchDocument" @@ $3::tsquery`,
)
