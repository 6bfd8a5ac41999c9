/** Counts repairs, also those beyond the rows that are kept. $1 run, $2 how many more; returns the total */
export const countRepairsSql = `
  UPDATE "SyncRun" SET "operations" =
    jsonb_set("operations", '{repairs}', to_jsonb(COALESCE(("operations"->>'repairs')::int, 0) + $2::int))
  WHERE "id" = $1
  RETURNING ("operations"->>'repairs')::int AS "total"`

/** $1 run, $2 shop, $3 instant, $4 rows as JSON */
export const insertRepairsSql = `
  INSERT INTO "SyncRepair" ("id", "syncRunId", "shopId", "shopifyGid", "title", "kind", "fields", "cause", "repairedAt")
  SELECT one."id", $1::text, $2::text, one."shopifyGid", one."title", one."kind", one."fields", one."cause", $3::timestamptz
  FROM jsonb_to_recordset($4::jsonb)
    AS one("id" text, "shopifyGid" text, "title" text, "kind" text, "fields" text[], "cause" text)`
