/** $1 order. The same row that the orders module locks before it changes anything about an order. */
export const lockOrderSql = `SELECT "id" FROM "Order" WHERE "id" = $1 FOR UPDATE`
