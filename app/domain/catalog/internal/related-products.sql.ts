import { mayBeShownSql } from '../visibility.sql.ts'
import { placesSql } from './offers.sql.ts'
import { cardColumns, cardJoins } from './product-cards.sql.ts'

/** Candidates are the newest few of each kind, so that a category of any size costs the same. */
const candidates = 60

const nearSql = (kind: number, column: 'categoryId' | 'departmentId' | 'shopId') => `(
  SELECT arm.* FROM this CROSS JOIN places CROSS JOIN LATERAL (
    SELECT offer."productId" AS "id", ${kind} AS "kind", p."popularity", offer."shopId" = this."shopId" AS "isOwn"
    FROM "ProductOffer" offer JOIN "Product" p ON p."id" = offer."productId" JOIN "Shop" shop ON shop."id" = offer."shopId"
    WHERE offer."place" = places."place" AND offer."${column}" = this."${column}" AND offer."productId" <> this."id" AND ${mayBeShownSql}
    ORDER BY offer."productId" DESC LIMIT ${candidates}) arm)`

/** Indexes offers_of_category, offers_of_shop, offers_of_department. $3 product, $4 limit */
export const relatedProductsSql = `
  WITH this AS (SELECT "id", "shopId", "categoryId", "departmentId" FROM "Product" WHERE "id" = $3::text),
  places AS MATERIALIZED ${placesSql('$1::text')},
  near AS (${[nearSql(0, 'categoryId'), nearSql(1, 'shopId'), nearSql(2, 'departmentId')].join(' UNION ALL ')}),
  page AS (
    SELECT near."id", min(near."kind") AS "kind", max(near."popularity") AS "popularity", bool_or(near."isOwn") AS "isOwn"
    FROM near GROUP BY near."id"
    ORDER BY min(near."kind"), max(near."popularity") > 0 DESC, bool_or(near."isOwn"), max(near."popularity") DESC, near."id" DESC
    LIMIT $4::int
  )
  SELECT ${cardColumns} FROM page ${cardJoins}
  ORDER BY page."kind", page."popularity" > 0 DESC, page."isOwn", page."popularity" DESC, page."id" DESC`
