/* Stock figures of a staged export. $1 run, $2 product gids, $3 shop. */

const staged = `
  SELECT w."id" AS "variantId", v."gid", v."itemGid" FROM "ExportVariant" v
  JOIN "Variant" w ON w."shopId" = $3 AND w."shopifyGid" = v."gid"
  WHERE v."syncRunId" = $1 AND v."productGid" = ANY($2::text[])`

/** Locks like every command that moves counters. */
export const lockStagedStockSql = `
  SELECT stock."variantId" FROM "StockLevel" stock WHERE stock."variantId" IN (SELECT "variantId" FROM (${staged}) staged)
  ORDER BY stock."variantId" FOR UPDATE`

/**
 * Younger figures, or other ones of the same age; except where a sale of ours has been pushed within the hour, which
 * Shopify's next notice will show. $4 now
 */
export const writeStagedLevelsSql = `
  INSERT INTO "InventoryLevel" ("shopId", "inventoryItemGid", "locationGid", "available", "sourceUpdatedAt")
  SELECT $3, staged."itemGid", level."locationGid", level."available", level."updatedAt"
  FROM (${staged}) staged JOIN "ExportLevel" level ON level."syncRunId" = $1 AND level."parentGid" IN (staged."gid", staged."itemGid")
  LEFT JOIN "InventoryLevel" known ON known."shopId" = $3 AND known."inventoryItemGid" = staged."itemGid" AND known."locationGid" = level."locationGid"
  WHERE known."shopId" IS NULL OR known."sourceUpdatedAt" < level."updatedAt"
    OR (known."sourceUpdatedAt" = level."updatedAt" AND known."available" <> level."available" AND NOT EXISTS (
      SELECT 1 FROM "Reservation" sold WHERE sold."variantId" = staged."variantId" AND sold."state" = 'converted'
        AND sold."pushedAt" > $4::timestamptz - interval '1 hour'))
  ORDER BY staged."itemGid", level."locationGid"
  ON CONFLICT ("shopId", "inventoryItemGid", "locationGid") DO UPDATE SET
    "available" = excluded."available", "sourceUpdatedAt" = excluded."sourceUpdatedAt"
  WHERE "InventoryLevel"."sourceUpdatedAt" <= excluded."sourceUpdatedAt"`

/** Locations that do not stock the item any more. $4 snapshot */
export const dropUnstagedLevelsSql = `
  DELETE FROM "InventoryLevel" known USING (${staged}) staged
  WHERE known."shopId" = $3 AND known."inventoryItemGid" = staged."itemGid" AND known."sourceUpdatedAt" < $4::timestamptz
    AND NOT EXISTS (SELECT 1 FROM "ExportLevel" level WHERE level."syncRunId" = $1
      AND level."parentGid" IN (staged."gid", staged."itemGid") AND level."locationGid" = known."locationGid")`

/** A variant's figure is the sum over the locations, none if there is none. $4 now */
export const sumStagedSql = `
  UPDATE "StockLevel" stock SET "available" = sums."available", "sourceUpdatedAt" = $4::timestamptz
  FROM (
    SELECT staged."variantId", COALESCE(sum(known."available"), 0)::int AS "available" FROM (${staged}) staged
    LEFT JOIN "InventoryLevel" known ON known."shopId" = $3 AND known."inventoryItemGid" = staged."itemGid"
    GROUP BY staged."variantId"
  ) sums
  WHERE stock."variantId" = sums."variantId" AND stock."available" <> sums."available"
  RETURNING stock."variantId", (stock."tracked" AND stock."policy" <> 'CONTINUE'
    AND stock."available" < stock."reserved" + stock."awaitingPush") AS "isShort"`

/**
 * Figures of variants that have just come, whose sums they came with. Returns how many there are, and how many of them were
 * new: fewer where a notice had told us of the item before.
 */
export const insertFirstLevelsSql = `
  WITH staged AS MATERIALIZED (
    SELECT v."itemGid", level."locationGid", level."available", level."updatedAt" FROM "ExportVariant" v
    JOIN "ExportLevel" level ON level."syncRunId" = $1 AND level."parentGid" IN (v."gid", v."itemGid")
    WHERE v."syncRunId" = $1 AND v."productGid" = ANY($2::text[])
  ), written AS (
    INSERT INTO "InventoryLevel" ("shopId", "inventoryItemGid", "locationGid", "available", "sourceUpdatedAt")
    SELECT $3, "itemGid", "locationGid", "available", "updatedAt" FROM staged ORDER BY "itemGid", "locationGid"
    ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT (SELECT count(*) FROM staged)::int AS "staged", (SELECT count(*) FROM written)::int AS "written",
    EXISTS (SELECT 1 FROM "ExportVariant" v JOIN "InventoryLevel" known ON known."shopId" = $3 AND known."inventoryItemGid" = v."itemGid"
      WHERE v."syncRunId" = $1 AND v."productGid" = ANY($2::text[])) AS "wereKnown"`
