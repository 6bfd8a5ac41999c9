import { sellableUnitsSql } from '../sellable.sql.ts'
import { mayBeShownSql, productIsListedSql, shopIsOpenSql, variantIsOfferedSql } from '../visibility.sql.ts'

/** Columns and joins of a product card over a row set `page("id", "rank")`. $1 country, $2 language. */
const cardColumns = `
  p."id" AS "productId", p."shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle",
  COALESCE(words."title", p."title") AS "title", p."handle", p."productType", p."imageUrl",
  offer."minPriceMinor", offer."maxPriceMinor", offer."compareAtMinor", COALESCE(offer."currency", p."currency") AS "currency",
  COALESCE(offer."units", 0) > 0 AS "isAvailable", COALESCE(offer."variants", 0) AS "variantCount",
  offer."onlyVariantId", ${mayBeShownSql} AS "isShown"`

/** Per row of the page: primary keys and Variant(productId, position) only. */
const cardJoins = `
  JOIN "Product" p ON p."id" = page."id"
  JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN "ProductText" words ON words."productId" = p."id" AND words."language" = $2::text
  LEFT JOIN LATERAL (
    SELECT min(COALESCE(price."priceMinor", v."priceMinor")) AS "minPriceMinor",
           max(COALESCE(price."priceMinor", v."priceMinor")) AS "maxPriceMinor",
           max(CASE WHEN price."variantId" IS NULL THEN v."compareAtMinor" ELSE price."compareAtMinor" END) AS "compareAtMinor",
           max(COALESCE(price."currency", v."currency")) AS "currency",
           max(${sellableUnitsSql})::int AS "units", count(*)::int AS "variants",
           CASE WHEN count(*) = 1 THEN min(v."id") END AS "onlyVariantId"
    FROM "Variant" v
    LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = $1::text
    LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
    WHERE v."productId" = p."id" AND ${variantIsOfferedSql} AND COALESCE(price."availableForSale", true)
  ) offer ON true`

/** $3 ids, in the order given. */
export const cardsByIdSql = `
  SELECT ${cardColumns}
  FROM unnest($3::text[]) WITH ORDINALITY AS page("id", "rank") ${cardJoins}
  ORDER BY page."rank"`

/** Index product_shown_newest. $3 id to go on after, $4 limit, $5 product type or null */
export const newestCardsSql = `
  SELECT ${cardColumns}
  FROM (
    SELECT p."id" FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
    WHERE ${productIsListedSql} AND ${shopIsOpenSql} AND ($3::text IS NULL OR p."id" < $3::text)
      AND ($5::text IS NULL OR p."productType" = $5::text)
    ORDER BY p."id" DESC LIMIT $4::int
  ) page ${cardJoins}
  ORDER BY page."id" DESC`

/** Index product_shown_of_shop. $3 id to go on after, $4 limit, $5 product type or null, $6 shop */
export const newestCardsOfShopSql = `
  SELECT ${cardColumns}
  FROM (
    SELECT p."id" FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
    WHERE p."shopId" = $6::text AND ${productIsListedSql} AND ${shopIsOpenSql}
      AND ($3::text IS NULL OR p."id" < $3::text) AND ($5::text IS NULL OR p."productType" = $5::text)
    ORDER BY p."id" DESC LIMIT $4::int
  ) page ${cardJoins}
  ORDER BY page."id" DESC`

/** Index product_search. $3 rank and $4 id to go on after, $5 limit, $6 tsquery, $7 shop or null, $8 product type or null */
export const searchCardsSql = `
  SELECT ${cardColumns}, page."rank"
  FROM (
    SELECT found."id", found."rank" FROM (
      SELECT p."id", (ts_rank(p."searchDocument", to_tsquery('simple', $6::text)) * 1000000)::int AS "rank"
      FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
      WHERE p."searchDocument" @@ to_tsquery('simple', $6::text) AND ${productIsListedSql} AND ${shopIsOpenSql}
        AND ($7::text IS NULL OR p."shopId" = $7::text) AND ($8::text IS NULL OR p."productType" = $8::text)
    ) found
    WHERE $3::int IS NULL OR (found."rank", found."id") < ($3::int, $4::text)
    ORDER BY found."rank" DESC, found."id" DESC LIMIT $5::int
  ) page ${cardJoins}
  ORDER BY page."rank" DESC, page."id" DESC`

/** $1 shop or null */
export const categoriesSql = `
  SELECT p."productType" AS "name", count(*)::int AS "count"
  FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
  WHERE ${productIsListedSql} AND ${shopIsOpenSql} AND p."productType" <> '' AND ($1::text IS NULL OR p."shopId" = $1::text)
  GROUP BY p."productType" ORDER BY count(*) DESC, p."productType" LIMIT 24`
