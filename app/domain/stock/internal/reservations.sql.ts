import { sellableUnitsSql } from '#app/domain/catalog/sellable.sql.ts'

/**
 * Every command that moves a variant's counters locks its StockLevel row first, in variant order. So statements that
 * follow see settled reservations, and no two commands can wait for each other in a circle.
 */
export const lockStockSql = `
  SELECT stock."variantId", ${sellableUnitsSql}::int AS "sellableUnits"
  FROM "StockLevel" stock JOIN "Shop" shop ON shop."id" = stock."shopId"
  WHERE stock."variantId" = ANY($1::text[])
  ORDER BY stock."variantId" FOR UPDATE OF stock`

/** The same for whatever a checkout has held, in one statement. $1 checkout */
export const lockStockOfCheckoutSql = `
  SELECT stock."variantId", ${sellableUnitsSql}::int AS "sellableUnits"
  FROM "StockLevel" stock JOIN "Shop" shop ON shop."id" = stock."shopId"
  WHERE stock."variantId" IN (SELECT held."variantId" FROM "Reservation" held WHERE held."checkoutId" = $1)
  ORDER BY stock."variantId" FOR UPDATE OF stock`

/**
 * A look without a lock: is this variant sold out, with nothing that could change the answer for this shopper (an own
 * hold, a hold whose time is over)? Then a crowd need not queue for the row only to hear so. $1 variant, $2 shopper, $3 now
 */
export const isHopelessSql = `
  SELECT ${sellableUnitsSql} <= 0 AND NOT EXISTS (
    SELECT 1 FROM "Reservation" held WHERE held."variantId" = stock."variantId" AND held."state" = 'active'
      AND (held."shopperKey" = $2::text OR held."expiresAt" <= $3::timestamptz)) AS "isHopeless"
  FROM "StockLevel" stock JOIN "Shop" shop ON shop."id" = stock."shopId" WHERE stock."variantId" = $1::text`

/** Reservations of one checkout are few: index Reservation(checkoutId). */
export const variantsOfCheckoutSql = `
  SELECT DISTINCT "variantId" FROM "Reservation" WHERE "checkoutId" = $1 ORDER BY "variantId"`

/** The same for one shop's part of it. $1 checkout, $2 shop */
export const variantsOfPartSql = `
  SELECT DISTINCT held."variantId" FROM "Reservation" held JOIN "StockLevel" stock ON stock."variantId" = held."variantId"
  WHERE held."checkoutId" = $1 AND stock."shopId" = $2 ORDER BY held."variantId"`

/**
 * H3, one conditional statement: takes the units only if they are sellable and this shopper holds none of the variant.
 * $1 variant, $2 quantity, $3 reservation id, $4 shopper, $5 checkout, $6 expiry, $7 now
 */
export const claimSql = `
  WITH claimed AS (
    UPDATE "StockLevel" stock SET "reserved" = stock."reserved" + $2::int
    FROM "Shop" shop
    WHERE shop."id" = stock."shopId" AND stock."variantId" = $1 AND ${sellableUnitsSql} >= $2::int
      AND NOT EXISTS (SELECT 1 FROM "Reservation" held WHERE held."shopperKey" = $4 AND held."variantId" = $1
                      AND held."dealId" IS NULL AND held."state" = 'active')
    RETURNING stock."variantId"
  )
  INSERT INTO "Reservation" ("id", "shopperKey", "variantId", "checkoutId", "quantity", "state", "expiresAt", "createdAt")
  SELECT $3, $4, "variantId", $5, $2::int, 'active', $6::timestamptz, $7::timestamptz FROM claimed
  RETURNING "id", "expiresAt"`

/** What this shopper already holds of the variant. */
export const heldByShopperSql = `
  SELECT "id", "quantity", "checkoutId", "expiresAt" FROM "Reservation"
  WHERE "shopperKey" = $1 AND "variantId" = $2 AND "dealId" IS NULL AND "state" = 'active'`

/** H5, one conditional statement: a sale without a reservation. $1 variant, $2 quantity, $3 id, $4 shopper, $5 checkout, $6 now */
export const claimDirectlySql = `
  WITH claimed AS (
    UPDATE "StockLevel" stock SET "awaitingPush" = stock."awaitingPush" + $2::int
    FROM "Shop" shop
    WHERE shop."id" = stock."shopId" AND stock."variantId" = $1 AND ${sellableUnitsSql} >= $2::int
    RETURNING stock."variantId"
  )
  INSERT INTO "Reservation" ("id", "shopperKey", "variantId", "checkoutId", "quantity", "state", "expiresAt", "createdAt", "settledAt")
  SELECT $3, $4, "variantId", $5, $2::int, 'converted', $6::timestamptz, $6::timestamptz, $6::timestamptz FROM claimed
  RETURNING "id"`

/** H4: whoever moves the row out of "active" has won. $1 checkout, $2 now */
export const convertSql = `
  WITH won AS (
    UPDATE "Reservation" SET "state" = 'converted', "settledAt" = $2::timestamptz
    WHERE "checkoutId" = $1 AND "state" = 'active' RETURNING "variantId", "quantity"
  )
  UPDATE "StockLevel" stock
  SET "reserved" = stock."reserved" - moved."units", "awaitingPush" = stock."awaitingPush" + moved."units"
  FROM (SELECT "variantId", sum("quantity")::int AS "units" FROM won GROUP BY "variantId") moved
  WHERE stock."variantId" = moved."variantId"
  RETURNING stock."variantId"`

/** Active holds of a checkout end, and their units are sellable again. $1 checkout, $2 now */
export const releaseSql = `
  WITH ended AS (
    UPDATE "Reservation" SET "state" = 'released', "settledAt" = $2::timestamptz
    WHERE "checkoutId" = $1 AND "state" = 'active' RETURNING "variantId", "quantity"
  )
  UPDATE "StockLevel" stock SET "reserved" = stock."reserved" - freed."units"
  FROM (SELECT "variantId", sum("quantity")::int AS "units" FROM ended GROUP BY "variantId") freed
  WHERE stock."variantId" = freed."variantId"
  RETURNING stock."variantId"`

/** H4 again, from the clock's side. $1 variants (locked by the caller), $2 now */
export const expireSql = `
  WITH ended AS (
    UPDATE "Reservation" SET "state" = 'expired', "settledAt" = $2::timestamptz
    WHERE "variantId" = ANY($1::text[]) AND "state" = 'active' AND "expiresAt" <= $2::timestamptz
    RETURNING "variantId", "quantity"
  )
  UPDATE "StockLevel" stock SET "reserved" = stock."reserved" - freed."units"
  FROM (SELECT "variantId", sum("quantity")::int AS "units" FROM ended GROUP BY "variantId") freed
  WHERE stock."variantId" = freed."variantId"
  RETURNING stock."variantId"`

/** Index reservations_due. $1 now, $2 limit */
export const dueVariantsSql = `
  SELECT "variantId" FROM "Reservation" WHERE "state" = 'active' AND "expiresAt" <= $1::timestamptz
  GROUP BY "variantId" ORDER BY "variantId" LIMIT $2::int`

/** All reservations of a checkout, newest first. */
export const reservationsOfCheckoutSql = `
  SELECT "id", "shopperKey", "variantId", "quantity", "state", "pushedAt" FROM "Reservation"
  WHERE "checkoutId" = $1 ORDER BY "createdAt" DESC, "id" DESC`
