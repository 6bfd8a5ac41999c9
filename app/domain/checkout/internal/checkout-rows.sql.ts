export const checkoutSql = `SELECT * FROM "Checkout" WHERE "id" = $1`

/** One checkout at a time: payment, notices and the sweep take turns. What belongs to it is read after this. */
export const lockCheckoutSql = `${checkoutSql} FOR UPDATE`

export const partsOfCheckoutSql = `SELECT * FROM "CheckoutPart" WHERE "checkoutId" = $1 ORDER BY "position"`

/** Unique index Payment(checkoutId). */
export const paymentOfCheckoutSql = `SELECT * FROM "Payment" WHERE "checkoutId" = $1`
