/**
 * A17: what ads claim and what they are paid for: people who came by each, orders of theirs at the shop within the window
 * afterwards, and of those the ones with a line that the creator earns from because of the ad. $1 authorisations, $2 window
 * in days. Index Order_shopperKey_placedAt_idx.
 */
export const adClaimsSql = `
  WITH seen AS (
    SELECT touch."adAuthorizationId" AS "id", touch."shopperKey", touch."shopId", min(touch."occurredAt") AS "firstAt",
           max(touch."occurredAt") AS "lastAt"
    FROM "Touch" touch WHERE touch."adAuthorizationId" = ANY($1::text[]) GROUP BY 1, 2, 3
  ), claimed AS (
    SELECT DISTINCT seen."id", sale."id" AS "orderId"
    FROM seen JOIN "Order" sale ON sale."shopperKey" = seen."shopperKey" AND sale."shopId" = seen."shopId"
      AND sale."placedAt" >= seen."firstAt" AND sale."placedAt" < seen."lastAt" + make_interval(days => $2::int) AND NOT sale."isTest"
  )
  SELECT ad."id" AS "authorizationId",
    (SELECT count(DISTINCT seen."shopperKey")::int FROM seen WHERE seen."id" = ad."id") AS "people",
    (SELECT count(*)::int FROM claimed WHERE claimed."id" = ad."id") AS "orders",
    (SELECT count(DISTINCT claimed."orderId")::int FROM claimed
     JOIN "OrderLine" line ON line."orderId" = claimed."orderId"
     JOIN "Commission" commission ON commission."orderLineId" = line."id" AND commission."state" <> 'void'
     JOIN "Touch" won ON won."id" = commission."touchId" AND won."adAuthorizationId" = ad."id"
     WHERE claimed."id" = ad."id") AS "wonOrders"
  FROM unnest($1::text[]) AS ad("id")`
