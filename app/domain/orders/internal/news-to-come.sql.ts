/** An order of ours that Shopify may have by now without our knowing its name there. $1 shop */
export const orderOnItsWaySql = `
  SELECT 1 FROM "OrderPush" push JOIN "Order" "order" ON "order"."id" = push."orderId"
  WHERE "order"."shopId" = $1 AND push."state" IN ('sending', 'unknown') LIMIT 1`

/** Somebody who may bring a sale to the shop's own storefront. $1 shop */
export const creatorsOfShopSql = `
  SELECT 1 FROM "Enrollment" enrollment JOIN "Program" program ON program."id" = enrollment."programId"
  WHERE program."shopId" = $1 LIMIT 1`
