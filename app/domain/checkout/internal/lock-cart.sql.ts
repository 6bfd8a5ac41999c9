/** Makes or locks the cart of a shopper key in one statement. */
export const upsertCartSql = `
  INSERT INTO "Cart" ("id", "shopperKey", "accountId", "country", "updatedAt")
  VALUES ($1, $2, $3::text, COALESCE($4::text, 'US'), $5::timestamptz)
  ON CONFLICT ("shopperKey") DO UPDATE
  SET "accountId" = COALESCE($3::text, "Cart"."accountId"), "country" = COALESCE($4::text, "Cart"."country"),
      "updatedAt" = $5::timestamptz
  RETURNING "id", "country"`
