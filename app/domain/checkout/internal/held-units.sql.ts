/** Index Reservation(checkoutId). $1 checkout, $2 now */
export const heldUnitsSql = `
  SELECT "variantId", "quantity" FROM "Reservation"
  WHERE "checkoutId" = $1 AND "state" = 'active' AND "expiresAt" > $2::timestamptz`
