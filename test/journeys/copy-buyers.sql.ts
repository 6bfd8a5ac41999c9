/**
 * More buyers at the same till: copies of a checkout that is ready to pay, each of a browser of its own.
 * $1 the checkout, $2 ids of the copies, $3 their browsers, in the same order.
 */
export const copyCheckoutsSql = `
  INSERT INTO "Checkout" ("id", "shopperKey", "country", "locale", "state", "email", "shippingAddress", "currency", "createdAt", "voucherCodes")
  SELECT copy.id, copy.shopper, "country", "locale", "state", "email", "shippingAddress", "currency", "createdAt", "voucherCodes"
  FROM "Checkout", unnest($2::text[], $3::text[]) AS copy(id, shopper) WHERE "Checkout"."id" = $1`

export const copyPartsSql = `
  INSERT INTO "CheckoutPart" ("checkoutId", "shopId", "position", "lines", "shippingOptionId")
  SELECT copy.id, "shopId", "position", "lines", "shippingOptionId"
  FROM "CheckoutPart", unnest($2::text[]) AS copy(id) WHERE "checkoutId" = $1`
