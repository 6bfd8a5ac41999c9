/** $1 shopper, $2 account or null, $3 variants, $4 units of each */
export const emptyBoughtLinesSql = `
  WITH bought AS (
    SELECT "variantId", sum("units")::int AS "units" FROM unnest($3::text[], $4::int[]) AS one("variantId", "units")
    GROUP BY "variantId"
  ), mine AS (
    SELECT "id" FROM "Cart" WHERE "shopperKey" = $1 OR "accountId" = $2::text
  ), gone AS (
    DELETE FROM "CartLine" line USING bought, mine
    WHERE line."cartId" = mine."id" AND line."variantId" = bought."variantId" AND line."savedAt" IS NULL
      AND line."quantity" <= bought."units"
  )
  UPDATE "CartLine" line SET "quantity" = line."quantity" - bought."units" FROM bought, mine
  WHERE line."cartId" = mine."id" AND line."variantId" = bought."variantId" AND line."savedAt" IS NULL
    AND line."quantity" > bought."units"`

/**
 * Other open tills that lines of the same shops were taken to: what has just been bought is not bought twice.
 * Index Checkout(shopperKey, createdAt). $1 checkout, $2 shopper, $3 shops
 */
export const closeOtherTillsSql = `
  UPDATE "Checkout" other SET "state" = 'abandoned'
  WHERE other."id" <> $1 AND other."shopperKey" = $2 AND other."state" = 'open' AND NOT other."isDirect" AND EXISTS (
    SELECT 1 FROM "CheckoutPart" part WHERE part."checkoutId" = other."id" AND part."shopId" = ANY($3::text[]))`
