import { sellableUnitsSql } from '../sellable.sql.ts'
import { variantIsOfferedSql } from '../visibility.sql.ts'
import { offerInSql } from './refresh-offers.sql.ts'

/**
 * What shoppers of each country and language get of one product; ZZ stands for everywhere without a feed.
 * $1 product, $2 countries and $3 languages, side by side
 */
export const productInMarketsSql = `
  SELECT wanted."country", wanted."language", offer."currency"::text AS "currency", offer."minPriceMinor", offer."maxPriceMinor",
         offer."compareAtMinor", offer."variantCount", words."title", p."title" AS "ownTitle",
         offer."productId" IS NOT NULL AS "isOffered", COALESCE(units."isAvailable", false) AS "isAvailable"
  FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS wanted("country", "language", "place")
  JOIN "Product" p ON p."id" = $1
  JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN LATERAL ${offerInSql('wanted."country"')} offer ON true
  LEFT JOIN "ProductText" words ON words."productId" = p."id" AND words."language" = wanted."language"
  LEFT JOIN LATERAL (
    SELECT true AS "isAvailable" FROM "Variant" v
    JOIN "StockLevel" stock ON stock."variantId" = v."id"
    LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = wanted."country"
    WHERE v."productId" = p."id" AND offer."productId" IS NOT NULL AND ${variantIsOfferedSql}
      AND COALESCE(price."availableForSale", offer."country" = 'ZZ') AND ${sellableUnitsSql} > 0 LIMIT 1
  ) units ON true
  ORDER BY wanted."place"`
