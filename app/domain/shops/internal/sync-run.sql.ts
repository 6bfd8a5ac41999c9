/** $1 shop, $2 units. The expected count rises with what feeds have announced; progress never runs past the truth. */
export const addProgressSql = `
  UPDATE "SyncRun" SET "processedCount" = "processedCount" + $2::int
  WHERE "id" = (SELECT "id" FROM "SyncRun" WHERE "shopId" = $1 AND "kind" = 'full' AND "status" = 'running'
                ORDER BY "startedAt" DESC LIMIT 1)
  RETURNING "id", "processedCount"`

/** Notes the feed in the running run; complete once every feed of the shop's connected channels is noted. $1 shop, $2 feed, $3 count */
export const finishFeedSql = `
  UPDATE "SyncRun" SET
    "operations" = jsonb_set("operations", '{feeds}',
      COALESCE("operations"->'feeds', '{}'::jsonb) || jsonb_build_object($2::text, jsonb_build_object('count', $3::int))),
    "expectedCount" = GREATEST(COALESCE("expectedCount", 0), COALESCE($3::int, 0))
  WHERE "id" = (SELECT "id" FROM "SyncRun" WHERE "shopId" = $1 AND "kind" = 'full' AND "status" = 'running'
                ORDER BY "startedAt" DESC LIMIT 1)
  RETURNING "id", NOT EXISTS (
    SELECT 1 FROM "ProductFeed" feed JOIN "ChannelConnection" channel ON channel."id" = feed."connectionId"
    WHERE channel."shopId" = $1 AND channel."status" = 'connected' AND feed."id" <> $2
      AND NOT COALESCE("operations"->'feeds', '{}'::jsonb) ? feed."id") AS "isComplete"`
