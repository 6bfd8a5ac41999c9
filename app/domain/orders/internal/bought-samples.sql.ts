/**
 * Links each order with the refundable sample that its buyer was granted and has not bought yet, the longest granted first,
 * and marks it. Of two orders at once only one finds the request still free. $1 orders. Index creator_samples_page.
 */
export const markBoughtSamplesSql = `
  WITH wanted AS (
    SELECT DISTINCT ON (sale."id") sale."id" AS "orderId", request."id" AS "requestId"
    FROM "Order" sale
    JOIN "OrderLine" line ON line."orderId" = sale."id"
    JOIN "Creator" creator ON creator."accountId" = sale."accountId"
    JOIN "SampleRequest" request ON request."creatorId" = creator."id" AND request."shopId" = sale."shopId"
      AND request."productId" = line."productId" AND request."state" = 'approved' AND request."orderId" IS NULL
    JOIN "SampleOffer" offer ON offer."id" = request."offerId" AND offer."kind" = 'refundable'
    WHERE sale."id" = ANY($1::text[])
      AND NOT EXISTS (SELECT 1 FROM "SampleRequest" known WHERE known."orderId" = sale."id")
    ORDER BY sale."id", request."decidedAt", request."id"
  ), linked AS (
    UPDATE "SampleRequest" request SET "orderId" = wanted."orderId" FROM wanted
    WHERE request."id" = wanted."requestId" AND request."state" = 'approved' AND request."orderId" IS NULL
    RETURNING request."orderId"
  )
  UPDATE "Order" SET "attributionExclusion" = 'SAMPLE_ORDER' WHERE "id" IN (SELECT "orderId" FROM linked)`
