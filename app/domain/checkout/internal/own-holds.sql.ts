/** What this shopper holds of these variants, and whether its checkout is on its way. $1 shopper, $2 variants */
export const ownHoldsSql = `
  SELECT held."variantId", held."quantity", held."checkoutId", till."state" AS "checkoutState"
  FROM "Reservation" held LEFT JOIN "Checkout" till ON till."id" = held."checkoutId"
  WHERE held."shopperKey" = $1 AND held."variantId" = ANY($2::text[]) AND held."state" = 'active'`
