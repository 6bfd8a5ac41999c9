export const lockOrderSql = `SELECT "id" FROM "Order" WHERE "id" = $1 FOR UPDATE`
