/**
 * The parts of a checkout become these, in this order; a way of sending that was chosen stays chosen.
 * $1 checkout, $2 shops, $3 parts: [{shopId, position, lines}]
 */
export const writePartsSql = `
  WITH gone AS (DELETE FROM "CheckoutPart" WHERE "checkoutId" = $1 AND "shopId" <> ALL($2::text[]))
  INSERT INTO "CheckoutPart" ("checkoutId", "shopId", "position", "lines")
  SELECT $1, part."shopId", part."position", part."lines"
  FROM jsonb_to_recordset($3::jsonb) AS part("shopId" text, "position" int, "lines" jsonb)
  ON CONFLICT ("checkoutId", "shopId") DO UPDATE SET "position" = excluded."position", "lines" = excluded."lines"`

/** $1 checkout, $2 shops, $3 the option of each, or null */
export const chooseShippingSql = `
  UPDATE "CheckoutPart" part SET "shippingOptionId" = chosen."optionId"
  FROM unnest($2::text[], $3::text[]) AS chosen("shopId", "optionId")
  WHERE part."checkoutId" = $1 AND part."shopId" = chosen."shopId"`
