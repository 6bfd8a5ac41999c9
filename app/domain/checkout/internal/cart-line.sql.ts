/** A variant's line in a cart, and how many lines there are; one row also for an empty cart. $1 cart, $2 variant */
export const cartLineOfSql = `
  SELECT count(*)::int AS "lineCount",
    sum("quantity") FILTER (WHERE "variantId" = $2 AND "savedAt" IS NULL)::int AS "quantity",
    min("shareSetId") FILTER (WHERE "variantId" = $2) AS "shareSetId",
    bool_or("variantId" = $2) IS TRUE AS "isKnown"
  FROM "CartLine" WHERE "cartId" = $1`

/**
 * What was kept for another time comes back. Whose price it has, is whose it was taken from last.
 * $1 id, $2 cart, $3 shop, $4 variant, $5 quantity, $6 price, $7 currency, $8 now, $9 touch, $10 set, $11 its margin
 */
export const putIntoCartSql = `
  INSERT INTO "CartLine" ("id", "cartId", "shopId", "variantId", "quantity", "seenPriceMinor", "currency", "addedAt", "touchId",
    "shareSetId", "marginBps")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT ("cartId", "variantId") DO UPDATE SET "quantity" = excluded."quantity", "savedAt" = NULL,
    "seenPriceMinor" = excluded."seenPriceMinor", "currency" = excluded."currency",
    "shareSetId" = excluded."shareSetId", "marginBps" = excluded."marginBps",
    "touchId" = COALESCE(excluded."touchId", "CartLine"."touchId")
  RETURNING "id"`
