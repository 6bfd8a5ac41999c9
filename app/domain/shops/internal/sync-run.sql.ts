/** One start of a sync at a time in a shop, so that two who ask at once share one run. Released at the end of the transaction. */
export const lockSyncSql = `SELECT pg_advisory_xact_lock(hashtextextended('sync ' || $1::text, 0))::text AS locked`

/** Notes the feed in the shop's running full sync; what it announced raises what is expected. $1 shop, $2 feed, $3 count */
export const finishFeedSql = `
  UPDATE "SyncRun" SET
    "operations" = jsonb_set("operations", '{feeds}',
      COALESCE("operations"->'feeds', '{}'::jsonb) || jsonb_build_object($2::text, jsonb_build_object('count', $3::int))),
    "expectedCount" = GREATEST(COALESCE("expectedCount", 0), COALESCE($3::int, 0))
  WHERE "id" = (SELECT "id" FROM "SyncRun" WHERE "shopId" = $1 AND "kind" = 'full' AND "status" = 'running'
                ORDER BY "startedAt" DESC LIMIT 1)
  RETURNING "id"`

/** $1 run, $2 phase, $3 expected or null (as it is), $4 processed or null (as it is) */
export const setPhaseSql = `
  UPDATE "SyncRun" SET "phase" = $2::text, "expectedCount" = COALESCE($3::int, "expectedCount"),
    "processedCount" = COALESCE($4::int, "processedCount")
  WHERE "id" = $1 AND "status" = 'running'
  RETURNING "shopId", "processedCount", "expectedCount", "phase"`

/** Adds members to what the run remembers, without touching those that others write meanwhile. $1 run, $2 members */
export const addOperationsSql = `UPDATE "SyncRun" SET "operations" = "operations" || $2::jsonb WHERE "id" = $1`

/** Ends a running run once. $1 run, $2 status, $3 failure or null, $4 instant, $5 members to remember */
export const endRunSql = `
  UPDATE "SyncRun" SET "status" = $2::text, "failure" = $3::text, "finishedAt" = $4::timestamptz,
    "operations" = "operations" || $5::jsonb
  WHERE "id" = $1 AND "status" = 'running'
  RETURNING "shopId"`
