/**
 * A fulfilment order as Shopify tells it; nothing if a newer reading is kept already. $1 order, $2 it as JSON of its columns
 */
export const storeFulfillmentOrderSql = `
  INSERT INTO "FulfillmentOrder" ("shopifyGid", "orderId", "status", "requestStatus", "locationName", "locationGid",
    "updatedAt", "fulfillAt", "fulfillBy", "deliveryMethod")
  SELECT told."shopifyGid", $1, told."status", told."requestStatus", told."locationName", told."locationGid",
    told."updatedAt", told."fulfillAt", told."fulfillBy", told."deliveryMethod"
  FROM jsonb_populate_record(NULL::"FulfillmentOrder", $2::jsonb) told
  ON CONFLICT ("shopifyGid") DO UPDATE SET
    "status" = EXCLUDED."status", "requestStatus" = EXCLUDED."requestStatus", "locationName" = EXCLUDED."locationName",
    "locationGid" = EXCLUDED."locationGid", "updatedAt" = EXCLUDED."updatedAt", "fulfillAt" = EXCLUDED."fulfillAt",
    "fulfillBy" = EXCLUDED."fulfillBy", "deliveryMethod" = EXCLUDED."deliveryMethod"
  WHERE "FulfillmentOrder"."orderId" = EXCLUDED."orderId" AND "FulfillmentOrder"."updatedAt" <= EXCLUDED."updatedAt"
  RETURNING 1`

/** Its lines, whole: what is not among them has gone elsewhere. $1 fulfilment order, $2 lines that are ours, $3 all its lines */
export const storeFulfillmentLinesSql = `
  WITH gone AS (
    DELETE FROM "FulfillmentOrderLine" WHERE "fulfillmentOrderGid" = $1 AND NOT "shopifyGid" = ANY($3::text[])
  )
  INSERT INTO "FulfillmentOrderLine" ("shopifyGid", "fulfillmentOrderGid", "orderLineId", "totalQuantity", "remainingQuantity")
  SELECT told."shopifyGid", $1, told."orderLineId", told."totalQuantity", told."remainingQuantity"
  FROM jsonb_populate_recordset(NULL::"FulfillmentOrderLine", $2::jsonb) told
  ON CONFLICT ("shopifyGid") DO UPDATE SET "fulfillmentOrderGid" = EXCLUDED."fulfillmentOrderGid",
    "orderLineId" = EXCLUDED."orderLineId", "totalQuantity" = EXCLUDED."totalQuantity",
    "remainingQuantity" = EXCLUDED."remainingQuantity"`

/** What keeps it back, whole: a hold that is not among these was let go. $1 fulfilment order, $2 holds, $3 now */
export const storeHoldsSql = `
  WITH told AS (SELECT * FROM jsonb_populate_recordset(NULL::"FulfillmentHold", $2::jsonb)), gone AS (
    UPDATE "FulfillmentHold" SET "releasedAt" = $3
    WHERE "fulfillmentOrderGid" = $1 AND "releasedAt" IS NULL AND "shopifyGid" NOT IN (SELECT "shopifyGid" FROM told)
  )
  INSERT INTO "FulfillmentHold" ("shopifyGid", "fulfillmentOrderGid", "reason", "notes", "isOurs", "heldAt", "releasedAt")
  SELECT told."shopifyGid", $1, told."reason", told."notes", told."isOurs", $3, NULL FROM told
  ON CONFLICT ("shopifyGid") DO UPDATE SET "fulfillmentOrderGid" = EXCLUDED."fulfillmentOrderGid",
    "reason" = EXCLUDED."reason", "notes" = EXCLUDED."notes", "isOurs" = EXCLUDED."isOurs", "releasedAt" = NULL`

/** How each fulfilment order of an order stands. $1 order */
export const fulfillmentOrdersOfSql = `
  SELECT "status", "requestStatus", "locationName", "fulfillAt" FROM "FulfillmentOrder" WHERE "orderId" = $1`

/** The lines of an order that Shopify knows. $1 order */
export const linesAtShopifySql = `
  SELECT "id", "shopifyLineGid" FROM "OrderLine" WHERE "orderId" = $1 AND "shopifyLineGid" IS NOT NULL`
