/** The push of one order, held until the transaction ends: only one worker decides what happens next. */
export const lockPushSql = `SELECT "orderId" FROM "OrderPush" WHERE "orderId" = $1 FOR UPDATE`
