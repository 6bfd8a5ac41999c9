import { productIsListedSql, variantIsOfferedSql } from '#app/domain/catalog/visibility.sql.ts'
import { sellableUnitsSql } from '#app/domain/catalog/sellable.sql.ts'

/**
 * G6: requests that cannot be sent any more: the product is gone or no longer shown, the shop has left, or, before an
 * approval took a unit, nothing is left.
 */
const unavailable = `SELECT request."id" FROM "SampleRequest" request
  JOIN "Product" p ON p."id" = request."productId" JOIN "Variant" v ON v."id" = request."variantId"
  JOIN "Shop" shop ON shop."id" = request."shopId"
  LEFT JOIN "StockLevel" stock ON stock."variantId" = request."variantId"
  WHERE request."state" IN ('requested', 'approved')
    AND (NOT ${productIsListedSql} OR NOT ${variantIsOfferedSql} OR shop."uninstalledAt" IS NOT NULL
      OR (request."state" = 'requested' AND ${sellableUnitsSql} <= 0))`

/** A page by id. $1 product ids or null for all, $2 after this id, $3 limit */
export const unavailableSql = `${unavailable}
  AND request."id" > $2::text AND ($1::text[] IS NULL OR request."productId" = ANY($1::text[]))
  ORDER BY request."id" LIMIT $3::int`

/** The same for one that is locked by now. $1 request */
export const isUnavailableSql = `${unavailable} AND request."id" = $1::text`
