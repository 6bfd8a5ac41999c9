const order = `"id", "shopId", "number", "checkoutId", "shopperKey", "accountId", "email", "phone", "locale", "country", "currency",
  "shippingAddress", "shippingTitle", "shippingMinor", "shippingTaxMinor", "shippingDiscountMinor", "presentmentCurrency",
  "presentmentShippingMinor", "presentmentShippingTaxMinor", "presentmentShippingDiscountMinor", "taxesIncluded", "placedAt"`

const line = `"id", "orderId", "position", "variantId", "variantGid", "productId", "title", "variantTitle", "sku", "imageUrl",
  "quantity", "unitPriceMinor", "presentmentUnitPriceMinor", "discountMinor", "presentmentDiscountMinor", "taxMinor",
  "presentmentTaxMinor", "touchId", "resellerId", "marginMinor", "currency", "requiresShipping", "isGiftCard"`

const taxLine = `"id", "orderId", "orderLineId", "title", "ratePpm", "amountMinor", "presentmentMinor"`

const discount = `"id", "orderId", "orderLineId", "voucherId", "code", "funder", "amountMinor", "presentmentMinor", "isShopifyCode"`

/** Rows of a table out of JSON, in their order, as far as they belong to an order that was written. */
const belonging = (table: string, columns: string, parameter: string) => `
  INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", ${parameter}::json)
  WHERE "orderId" = ANY(ARRAY(SELECT "id" FROM placed))`

/**
 * Orders with all that belongs to them: lines, taxes, discounts, the push that is due and the first entry of the
 * timeline. An order whose number is taken is not written, nor anything of it; the others are returned.
 * $1 orders, $2 lines, $3 taxes, $4 discounts
 */
export const insertOrdersSql = `
  WITH placed AS (
    INSERT INTO "Order" (${order}) SELECT ${order} FROM json_populate_recordset(NULL::"Order", $1::json)
    ON CONFLICT ("number") DO NOTHING RETURNING "id", "number", "placedAt"
  ), "lines" AS (${belonging('OrderLine', line, '$2')}),
  "taxes" AS (${belonging('OrderTaxLine', taxLine, '$3')}),
  "discounts" AS (${belonging('OrderDiscount', discount, '$4')}),
  "push" AS (
    INSERT INTO "OrderPush" ("orderId", "sourceIdentifier", "state") SELECT "id", "id", 'new' FROM placed),
  "timeline" AS (
    INSERT INTO "OrderEvent" ("orderId", "key", "kind", "source", "occurredAt")
    SELECT "id", 'placed', 'placed', 'shopper', "placedAt" FROM placed)
  SELECT "id", "number" FROM placed`
