/** Which inventory item counts for which variant, how, and may it be oversold. $1 items, $2 shop, $3 now */
export const mapItemsSql = `
  UPDATE "StockLevel" stock SET
    "inventoryItemGid" = incoming."itemGid", "policy" = COALESCE(incoming."policy", stock."policy"),
    "tracked" = COALESCE(incoming."tracked", stock."tracked")
  FROM json_to_recordset($1::json) AS incoming("variantGid" text, "itemGid" text, "policy" text, "tracked" boolean)
  JOIN "Variant" v ON v."shopId" = $2 AND v."shopifyGid" = incoming."variantGid"
  WHERE stock."variantId" = v."id" AND (stock."inventoryItemGid", stock."policy", stock."tracked") IS DISTINCT FROM
    (incoming."itemGid", COALESCE(incoming."policy", stock."policy"), COALESCE(incoming."tracked", stock."tracked"))`

/** $1 shop, $2 item, $3 tracked */
export const trackItemSql = `
  UPDATE "StockLevel" SET "tracked" = $3 WHERE "shopId" = $1 AND "inventoryItemGid" = $2 AND "tracked" <> $3`

/** Absolute figures per location; an older one does not undo a newer (J5). $1 levels, $2 shop */
export const upsertLevelsSql = `
  INSERT INTO "InventoryLevel" ("shopId", "inventoryItemGid", "locationGid", "available", "sourceUpdatedAt")
  SELECT $2, incoming."itemGid", incoming."locationGid", incoming."available", incoming."updatedAt"
  FROM json_to_recordset($1::json) AS incoming("itemGid" text, "locationGid" text, "available" int, "updatedAt" timestamptz)
  ORDER BY incoming."itemGid", incoming."locationGid"
  ON CONFLICT ("shopId", "inventoryItemGid", "locationGid") DO UPDATE SET
    "available" = excluded."available", "sourceUpdatedAt" = excluded."sourceUpdatedAt"
  WHERE "InventoryLevel"."sourceUpdatedAt" <= excluded."sourceUpdatedAt"`

/** Index stock_by_inventory_item. Locks like every command that moves counters. $1 shop, $2 items */
export const lockStockOfItemsSql = `
  SELECT "variantId" FROM "StockLevel" WHERE "shopId" = $1 AND "inventoryItemGid" = ANY($2::text[])
  ORDER BY "variantId" FOR UPDATE`

/** A variant's figure is the sum over the locations. $1 shop, $2 items, $3 now */
export const sumLevelsSql = `
  UPDATE "StockLevel" stock SET "available" = sums."available", "sourceUpdatedAt" = $3::timestamptz
  FROM (SELECT "inventoryItemGid", sum("available")::int AS "available" FROM "InventoryLevel"
        WHERE "shopId" = $1 AND "inventoryItemGid" = ANY($2::text[]) GROUP BY "inventoryItemGid") sums
  WHERE stock."shopId" = $1 AND stock."inventoryItemGid" = sums."inventoryItemGid" AND stock."available" <> sums."available"
  RETURNING stock."variantId", (stock."tracked" AND stock."policy" <> 'CONTINUE'
    AND stock."available" < stock."reserved" + stock."awaitingPush") AS "isShort"`

/**
 * H13: newest active holds end until what is promised fits what there is. A hold ends if the units of the holds before
 * it leave no room for it. $1 variants (locked by the caller), $2 now
 */
export const releaseNewestSql = `
  WITH queue AS (
    SELECT r."id", r."variantId", r."quantity", r."checkoutId",
           sum(r."quantity") OVER (PARTITION BY r."variantId" ORDER BY r."createdAt", r."id") AS "upToHere"
    FROM "Reservation" r WHERE r."variantId" = ANY($1::text[]) AND r."state" = 'active'
  ), ended AS (
    UPDATE "Reservation" r SET "state" = 'released', "settledAt" = $2::timestamptz
    FROM queue JOIN "StockLevel" stock ON stock."variantId" = queue."variantId"
    WHERE r."id" = queue."id" AND r."state" = 'active' AND queue."upToHere" > stock."available" - stock."awaitingPush"
    RETURNING r."variantId", r."quantity", r."checkoutId"
  ), freed AS (
    UPDATE "StockLevel" stock SET "reserved" = stock."reserved" - sums."units"
    FROM (SELECT "variantId", sum("quantity")::int AS "units" FROM ended GROUP BY "variantId") sums
    WHERE stock."variantId" = sums."variantId"
  )
  SELECT "variantId", "checkoutId" FROM ended`

/** Whose pages show these variants, and at whose shop. $1 variants */
export const productsOfVariantsSql = `SELECT DISTINCT "productId" FROM "Variant" WHERE "id" = ANY($1::text[])`

/** For a re-read at Shopify. $1 variants */
export const variantGidsSql = `
  SELECT v."shopId", shop."domain", array_agg(v."shopifyGid") AS "gids"
  FROM "Variant" v JOIN "Shop" shop ON shop."id" = v."shopId"
  WHERE v."id" = ANY($1::text[]) AND shop."uninstalledAt" IS NULL GROUP BY v."shopId", shop."domain"`
