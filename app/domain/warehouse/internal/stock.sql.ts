const wantedOfRequest = `
  SELECT "variantId", sum("quantity" - "shippedQuantity")::int AS "units" FROM "WarehouseRequestLine"
  WHERE "requestId" = $2 AND "quantity" > "shippedQuantity" GROUP BY "variantId"`

/**
 * All of a request's units are promised, or none: one conditional statement. The rows are locked in variant order and
 * looked at again after the wait, so promises never exceed what lies there. $1 shop, $2 request
 */
export const commitUnitsSql = `
  WITH wanted AS (${wantedOfRequest}),
  ready AS (
    SELECT stock."variantId" FROM "WarehouseStock" stock JOIN wanted ON wanted."variantId" = stock."variantId"
    WHERE stock."shopId" = $1 AND stock."onHand" - stock."committed" >= wanted."units"
    ORDER BY stock."variantId" FOR UPDATE OF stock
  )
  UPDATE "WarehouseStock" stock SET "committed" = stock."committed" + wanted."units"
  FROM wanted
  WHERE stock."shopId" = $1 AND stock."variantId" = wanted."variantId"
    AND stock."onHand" - stock."committed" >= wanted."units"
    AND (SELECT count(*) FROM ready) = (SELECT count(*) FROM wanted)
  RETURNING stock."variantId"`

/** What a request lacks, for the sentence that says why it was not accepted. $1 shop, $2 request */
export const shortageSql = `
  WITH wanted AS (${wantedOfRequest})
  SELECT line."title", wanted."units" AS "wanted",
         GREATEST(COALESCE(stock."onHand" - stock."committed", 0), 0)::int AS "free"
  FROM wanted
  JOIN LATERAL (SELECT "title" FROM "WarehouseRequestLine" WHERE "requestId" = $2 AND "variantId" = wanted."variantId" LIMIT 1) line ON true
  LEFT JOIN "WarehouseStock" stock ON stock."shopId" = $1 AND stock."variantId" = wanted."variantId"
  WHERE COALESCE(stock."onHand" - stock."committed", 0) < wanted."units"
  ORDER BY line."title" LIMIT 1`

/** A request is over: what of it is still promised is free again. $1 shop, $2 request */
export const releaseUnitsSql = `
  WITH wanted AS (${wantedOfRequest}),
  locked AS (
    SELECT stock."variantId" FROM "WarehouseStock" stock JOIN wanted ON wanted."variantId" = stock."variantId"
    WHERE stock."shopId" = $1 ORDER BY stock."variantId" FOR UPDATE OF stock
  )
  UPDATE "WarehouseStock" stock SET "committed" = GREATEST(stock."committed" - wanted."units", 0)
  FROM wanted JOIN locked ON locked."variantId" = wanted."variantId"
  WHERE stock."shopId" = $1 AND stock."variantId" = wanted."variantId"
  RETURNING stock."variantId"`

/** Fewer units of one variant are promised than before. $1 shop, $2 variant, $3 units */
export const releaseSomeSql = `
  UPDATE "WarehouseStock" SET "committed" = GREATEST("committed" - $3::int, 0)
  WHERE "shopId" = $1 AND "variantId" = $2 RETURNING "variantId"`

/** Movements of one shelf happen one after another, so that a repeated key is seen. $1 shop, $2 variant */
export const lockShelfSql = `
  SELECT "onHand", "committed" FROM "WarehouseStock" WHERE "shopId" = $1 AND "variantId" = $2 FOR UPDATE`

/**
 * A movement and what lies there change in one statement; never below what is promised.
 * $1 shop, $2 variant, $3 units (negative: taken away), $4 of these promised before, $5 movement id, $6 kind, $7 key, $8 note, $9 by, $10 now
 */
export const moveUnitsSql = `
  WITH moved AS (
    UPDATE "WarehouseStock" SET "onHand" = "onHand" + $3::int, "committed" = "committed" - $4::int, "isDirty" = true
    WHERE "shopId" = $1 AND "variantId" = $2 AND "committed" >= $4::int
      AND "onHand" + $3::int >= "committed" - $4::int
    RETURNING "variantId"
  )
  INSERT INTO "WarehouseMovement" ("id", "shopId", "variantId", "quantity", "kind", "key", "note", "by", "at")
  SELECT $5, $1, "variantId", $3::int, $6, $7, $8, $9, $10::timestamptz FROM moved
  RETURNING "id"`
