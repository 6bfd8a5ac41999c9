/*
 * The instant (Shopify's clock) whose state a run takes over as a whole: what was so before it and is told later, by
 * whatever way, is old news about every product, also those in which the run found nothing to put right (J5).
 */

/** $1 run, $2 instant */
export const noteSnapshotSql = `
  UPDATE "SyncRun" SET "operations" = "operations" || jsonb_build_object('snapshotAt', $2::text) WHERE "id" = $1`

/** Index SyncRun(shopId, startedAt). $1 shop */
export const latestSnapshotSql = `
  SELECT max(("operations"->>'snapshotAt')::timestamptz) AS "at" FROM (
    SELECT "operations", "status" FROM "SyncRun" WHERE "shopId" = $1 ORDER BY "startedAt" DESC LIMIT 20
  ) latest WHERE "status" <> 'failed'`
