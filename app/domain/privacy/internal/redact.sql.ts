/** The person behind these orders is forgotten; amounts, dates and lines stay. $1 shop, $2 order gids, $3 email or null */
export const redactOrdersSql = `
  WITH redacted AS (
    UPDATE "Order" SET "email" = 'redacted+' || "id" || '@vitrine.invalid', "phone" = NULL, "shippingAddress" = NULL
    WHERE "shopId" = $1 AND ("shopifyOrderGid" = ANY($2::text[]) OR lower("email") = lower($3::text))
    RETURNING "id", "checkoutId"
  )
  UPDATE "Checkout" SET "email" = NULL, "phone" = NULL, "shippingAddress" = NULL
  WHERE "id" IN (SELECT "checkoutId" FROM redacted)`

/** All of a shop's shoppers. $1 shop */
export const redactOrdersOfShopSql = `
  WITH redacted AS (
    UPDATE "Order" SET "email" = 'redacted+' || "id" || '@vitrine.invalid', "phone" = NULL, "shippingAddress" = NULL
    WHERE "shopId" = $1 RETURNING "id"
  )
  UPDATE "Checkout" SET "email" = NULL, "phone" = NULL, "shippingAddress" = NULL
  WHERE "id" IN (SELECT "checkoutId" FROM "CheckoutPart" WHERE "shopId" = $1)`

/** What we wrote to the person about this shop's orders. $1 address */
export const redactMailSql = `
  UPDATE "MailMessage" SET "toAddress" = 'redacted@vitrine.invalid', "subject" = '', "text" = '', "html" = ''
  WHERE lower("toAddress") = lower($1)`

/** K7: the shop's own content goes; rows that orders, tags and ledger entries refer to stay, empty. $1 shop, $2 now */
export const emptyCatalogSql = `
  WITH texts AS (
    DELETE FROM "ProductText" WHERE "productId" IN (SELECT "id" FROM "Product" WHERE "shopId" = $1)
  )
  UPDATE "Product" SET "deletedAt" = COALESCE("deletedAt", $2::timestamptz), "isPublished" = false, "descriptionHtml" = '',
    "images" = '[]', "imageUrl" = NULL, "tags" = '{}', "searchDocument" = NULL
  WHERE "shopId" = $1`
