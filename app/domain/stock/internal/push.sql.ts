/** $1 checkout, $2 now, $3 shop */
export const markPushedSql = `
  WITH pushed AS (
    UPDATE "Reservation" SET "pushedAt" = $2::timestamptz
    WHERE "checkoutId" = $1 AND "state" = 'converted' AND "pushedAt" IS NULL AND "variantId" IN (
      SELECT own."variantId" FROM "StockLevel" own WHERE own."variantId" = "Reservation"."variantId" AND own."shopId" = $3)
    RETURNING "variantId", "quantity"
  )
  UPDATE "StockLevel" stock
  SET "awaitingPush" = stock."awaitingPush" - moved."units",
      "available" = stock."available" - CASE WHEN stock."tracked" THEN moved."units" ELSE 0 END
  FROM (SELECT "variantId", sum("quantity")::int AS "units" FROM pushed GROUP BY "variantId") moved
  WHERE stock."variantId" = moved."variantId"
  RETURNING stock."variantId", stock."shopId", moved."units"`

/** The location with most units is the one Shopify takes them from, as a rule; its next notice puts that right. $1 variant, $2 units */
export const takeFromLevelsSql = `
  UPDATE "InventoryLevel" level SET "available" = level."available" - $2::int
  FROM "StockLevel" stock
  WHERE stock."variantId" = $1 AND stock."tracked" AND level."shopId" = stock."shopId"
    AND level."inventoryItemGid" = stock."inventoryItemGid"
    AND level."locationGid" = (SELECT other."locationGid" FROM "InventoryLevel" other
      WHERE other."shopId" = stock."shopId" AND other."inventoryItemGid" = stock."inventoryItemGid"
      ORDER BY other."available" DESC, other."locationGid" LIMIT 1)`

/** $1 checkout, $2 now, $3 shop */
export const abandonPushSql = `
  WITH abandoned AS (
    UPDATE "Reservation" SET "pushedAt" = $2::timestamptz
    WHERE "checkoutId" = $1 AND "state" = 'converted' AND "pushedAt" IS NULL AND "variantId" IN (
      SELECT own."variantId" FROM "StockLevel" own WHERE own."variantId" = "Reservation"."variantId" AND own."shopId" = $3)
    RETURNING "variantId", "quantity"
  )
  UPDATE "StockLevel" stock SET "awaitingPush" = stock."awaitingPush" - freed."units"
  FROM (SELECT "variantId", sum("quantity")::int AS "units" FROM abandoned GROUP BY "variantId") freed
  WHERE stock."variantId" = freed."variantId"`
