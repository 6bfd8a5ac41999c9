/** A purchase of any of these shops whose payment is under way. Index Checkout(shopperKey, createdAt). $1 shopper, $2 shops */
export const underwaySql = `
  SELECT till."id" FROM "Checkout" till
  WHERE till."shopperKey" = $1 AND NOT till."isDirect" AND till."state" IN ('submitting', 'challenged') AND EXISTS (
    SELECT 1 FROM "CheckoutPart" part WHERE part."checkoutId" = till."id" AND part."shopId" = ANY($2::text[]))
  LIMIT 1`

/** The newest open till of exactly these shops, each named once. $1 shopper, $2 shops, $3 not opened before */
export const openTillOfSql = `
  SELECT till."id" FROM "Checkout" till
  WHERE till."shopperKey" = $1 AND NOT till."isDirect" AND till."state" = 'open' AND till."createdAt" > $3::timestamptz
    AND (SELECT array_agg(part."shopId" ORDER BY part."shopId") FROM "CheckoutPart" part WHERE part."checkoutId" = till."id")
      = (SELECT array_agg(shop ORDER BY shop) FROM unnest($2::text[]) AS shop)
  ORDER BY till."createdAt" DESC LIMIT 1`

/** Opens a till, or takes up one that is open; an address given there before stays. */
export const takeToTillSql = `
  INSERT INTO "Checkout" ("id", "shopperKey", "accountId", "country", "locale", "currency", "email", "state", "createdAt", "voucherCodes")
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8::timestamptz, '{}')
  ON CONFLICT ("id") DO UPDATE SET "accountId" = excluded."accountId", "country" = excluded."country",
    "locale" = excluded."locale", "currency" = excluded."currency", "email" = COALESCE("Checkout"."email", excluded."email")`

/** What the cart holds of these shops, without what is kept for another time. $1 cart, $2 shops */
export const linesToBuySql = `
  SELECT * FROM "CartLine" WHERE "cartId" = $1 AND "shopId" = ANY($2::text[]) AND "savedAt" IS NULL
  ORDER BY "addedAt", "id"`
