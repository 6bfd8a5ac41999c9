/** Orders of a shop that these fulfilment orders belong to. $1 shop, $2 gids */
export const ordersOfFulfillmentOrdersSql = `
  SELECT DISTINCT kept."orderId" FROM "FulfillmentOrder" kept JOIN "Order" "order" ON "order"."id" = kept."orderId"
  WHERE kept."shopifyGid" = ANY($2::text[]) AND "order"."shopId" = $1`
