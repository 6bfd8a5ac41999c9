/** The push that a notice with our reference settles. $1 shop, $2 reference */
export const pushInDoubtSql = `
  SELECT push."orderId" FROM "OrderPush" push JOIN "Order" "order" ON "order"."id" = push."orderId"
  WHERE push."sourceIdentifier" = $2 AND push."state" IN ('sending', 'unknown') AND "order"."shopId" = $1`
