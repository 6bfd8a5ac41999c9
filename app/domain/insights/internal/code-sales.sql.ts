import { soldMinorSql } from './sales.sql.ts'

/**
 * What a shop sold with each of some codes in a span. Indexes merchant_orders_page and OrderDiscount_orderId_idx.
 * $1 shop, $2 from, $3 until, $4 codes in upper case, $5 currency
 */
export const codeSalesSql = `
  SELECT used."code", count(DISTINCT sale."id") FILTER (WHERE sale."cancelledAt" IS NULL)::int AS "orders",
         COALESCE(sum(${soldMinorSql}), 0)::int8 AS "salesMinor"
  FROM "Order" sale
  JOIN LATERAL (
    SELECT DISTINCT upper(discount."code") AS "code", discount."orderLineId" FROM "OrderDiscount" discount
    WHERE discount."orderId" = sale."id" AND upper(discount."code") = ANY($4::text[])
  ) used ON true
  JOIN "OrderLine" line ON line."id" = used."orderLineId"
  WHERE sale."shopId" = $1::text AND sale."placedAt" >= $2::timestamptz AND sale."placedAt" < $3::timestamptz
    AND NOT sale."isTest" AND line."currency" = $5::text
  GROUP BY used."code"`
