/** $1 checkout, $2 email, $3 phone, $4 address, $5 country */
export const saveDetailsSql = `
  UPDATE "Checkout" SET "email" = $2, "phone" = $3, "shippingAddress" = $4::jsonb, "country" = $5 WHERE "id" = $1`

/** $1 checkout, $2 currency */
export const changeCurrencySql = `UPDATE "Checkout" SET "currency" = $2 WHERE "id" = $1`
