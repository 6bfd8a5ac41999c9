import { sellableUnitsSql } from '../sellable.sql.ts'
import { mayBeShownSql } from '../visibility.sql.ts'
import { formerPriceSql, variantIsInOfferSql } from './offers.sql.ts'
import { offerInSql } from './refresh-offers.sql.ts'

/** Columns and joins of a product card over a row set `page("id")`. $1 country, $2 language. */
export const cardColumns = `
  p."id" AS "productId", p."shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle",
  COALESCE(words."title", p."title") AS "title", p."handle", p."vendor", p."productType", p."imageUrl",
  (p."images" #>> '{0,width}')::int AS "imageWidth", (p."images" #>> '{0,height}')::int AS "imageHeight",
  offer."minPriceMinor", offer."maxPriceMinor", ${formerPriceSql('$1::text')} AS "compareAtMinor",
  COALESCE(offer."currency", p."currency") AS "currency",
  COALESCE(live."units", 0) > 0 AS "isAvailable", COALESCE(live."variants", 0) AS "variantCount", live."onlyVariantId",
  offer."productId" IS NOT NULL AND ${mayBeShownSql} AS "isShown"`

/** Per row of the page: primary keys and Variant(productId, position) only. */
export const cardJoins = `
  JOIN "Product" p ON p."id" = page."id"
  JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN "ProductText" words ON words."productId" = p."id" AND words."language" = $2::text
  LEFT JOIN LATERAL ${offerInSql('$1::text')} offer ON true
  LEFT JOIN LATERAL (
    SELECT max(${sellableUnitsSql})::int AS "units", count(*)::int AS "variants",
           CASE WHEN count(*) = 1 THEN min(v."id") END AS "onlyVariantId"
    FROM "Variant" v
    LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = $1::bpchar
    LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
    WHERE v."productId" = p."id" AND ${variantIsInOfferSql}
  ) live ON true`

/** $3 ids, in the order given. */
export const cardsByIdSql = `
  SELECT ${cardColumns}
  FROM unnest($3::text[]) WITH ORDINALITY AS page("id", "rank") ${cardJoins}
  ORDER BY page."rank"`
