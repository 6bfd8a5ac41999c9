import { sellableUnitsSql } from '#app/domain/catalog/sellable.sql.ts'

/**
 * A look without a lock or a transaction: is something of this open checkout sold out, with nothing that could change the
 * answer for its shopper (an own hold, a hold whose time is over)? $1 checkout, $2 shopper, $3 now
 */
export const isSoldOutSql = `
  SELECT EXISTS (
    SELECT 1 FROM "Checkout" till
    JOIN "CheckoutPart" part ON part."checkoutId" = till."id"
    CROSS JOIN LATERAL jsonb_to_recordset(part."lines") AS line("variantId" text)
    JOIN "StockLevel" stock ON stock."variantId" = line."variantId"
    JOIN "Shop" shop ON shop."id" = stock."shopId"
    WHERE till."id" = $1 AND till."shopperKey" = $2 AND till."state" = 'open' AND ${sellableUnitsSql} <= 0
      AND NOT EXISTS (
        SELECT 1 FROM "Reservation" held WHERE held."variantId" = stock."variantId" AND held."state" = 'active'
          AND (held."shopperKey" = till."shopperKey" OR held."expiresAt" <= $3::timestamptz))
  ) AS "isSoldOut"`
