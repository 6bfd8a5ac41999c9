/** $1 checkout, $2 now */
export const completeCheckoutSql = `
  UPDATE "Checkout" SET "state" = 'completed', "completedAt" = $2::timestamptz WHERE "id" = $1`

/** Orders of a purchase that was placed before. Index Order(checkoutId, shopId). $1 checkout */
export const ordersOfCheckoutSql = `SELECT "id" AS "orderId", "number" FROM "Order" WHERE "checkoutId" = $1`
