/** Everything that is done about one request happens one after another. $1 request, $2 shop */
export const lockRequestSql = `SELECT "id" FROM "WarehouseRequest" WHERE "id" = $1 AND "shopId" = $2 FOR UPDATE`

/**
 * BFS 5.8.2 and 5.8.5 to 5.8.7 over a span: how many requests, and how many of them in time. Requests whose time has not
 * run out yet count for neither. $1 shop, $2 since, $3 now
 */
export const serviceLevelsSql = `
  SELECT
    count(*)::int AS "requests",
    count(*) FILTER (WHERE "answeredAt" IS NOT NULL OR "answerBy" < $3::timestamptz)::int AS "answerable",
    count(*) FILTER (WHERE "answeredAt" <= "answerBy")::int AS "answeredInTime",
    count(*) FILTER (WHERE "cancelAskedAt" IS NOT NULL AND ("cancelAnsweredAt" IS NOT NULL OR "cancelAskedAt" < $3::timestamptz - interval '24 hours'))::int AS "cancellations",
    count(*) FILTER (WHERE "cancelAnsweredAt" <= "cancelAskedAt" + interval '24 hours')::int AS "cancellationsInTime",
    count(*) FILTER (WHERE "shipBy" IS NOT NULL AND "state" <> 'cancelled' AND ("shippedAt" IS NOT NULL OR "shipBy" < $3::timestamptz))::int AS "shippable",
    count(*) FILTER (WHERE "shippedAt" <= "shipBy")::int AS "shippedInTime"
  FROM "WarehouseRequest" WHERE "shopId" = $1 AND "requestedAt" >= $2::timestamptz`

/** K5: the receivers of these orders are forgotten; what was sent stays. $1 shop, $2 order gids, $3 email or null */
export const forgetDestinationsSql = `
  UPDATE "WarehouseRequest" SET "destination" = '{}', "merchantMessage" = NULL
  WHERE "shopId" = $1
    AND ("orderGid" = ANY($2::text[]) OR ($3::text <> '' AND lower("destination"->>'email') = lower($3::text)))
  RETURNING "id"`

/** K7: all receivers of a shop. $1 shop */
export const forgetDestinationsOfShopSql = `
  UPDATE "WarehouseRequest" SET "destination" = '{}', "merchantMessage" = NULL WHERE "shopId" = $1 RETURNING "id"`
