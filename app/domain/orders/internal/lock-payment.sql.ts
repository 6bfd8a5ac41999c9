/** Unique index Payment(checkoutId). */
export const lockPaymentSql = `SELECT "id" FROM "Payment" WHERE "checkoutId" = $1 FOR UPDATE`
