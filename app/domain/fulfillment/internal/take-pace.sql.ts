/**
 * One order may go to a shop now, or says when: at most $2 a minute, evenly spaced, so no minute whatever holds more.
 * Only for shops that Shopify counts (trial, development, or one that once said "too many" and so has a row). One
 * statement, so that all workers share one count. `isPaced` without `isTaken`: ask again at `dueAt`.
 * $1 shop, $2 orders a minute, $3 now
 */
export const takePaceSql = `
  WITH paced AS (
    SELECT shop."id", pace."available", pace."measuredAt"
    FROM "Shop" shop LEFT JOIN "OrderPace" pace ON pace."shopId" = shop."id"
    WHERE shop."id" = $1::text AND (shop."isDevelopment" OR pace."shopId" IS NOT NULL)
  ), taken AS (
    INSERT INTO "OrderPace" AS known ("shopId", "available", "measuredAt")
    SELECT "id", 0, $3::timestamptz FROM paced
    ON CONFLICT ("shopId") DO UPDATE SET "available" = 0, "measuredAt" = $3::timestamptz
    WHERE known."available" + extract(epoch FROM $3::timestamptz - known."measuredAt") * $2::float8 / 60 >= 1 - 1e-6
    RETURNING known."shopId"
  )
  SELECT EXISTS (SELECT FROM paced) AS "isPaced", EXISTS (SELECT FROM taken) AS "isTaken",
    (SELECT GREATEST("measuredAt" + make_interval(secs => (1 - "available") * 60 / $2::float8),
                     $3::timestamptz + interval '1 second') FROM paced) AS "dueAt"`

/** Shopify said "too many": from now on the shop is counted, and nothing is sent before $2. */
export const pausePaceSql = `
  INSERT INTO "OrderPace" ("shopId", "available", "measuredAt") VALUES ($1::text, 1, $2::timestamptz)
  ON CONFLICT ("shopId") DO UPDATE SET "available" = 1, "measuredAt" = GREATEST("OrderPace"."measuredAt", $2::timestamptz)
  RETURNING "shopId"`
