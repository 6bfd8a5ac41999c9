/** Stored for backfill and announced in one statement; NOTIFY is delivered at commit. */
export const broadcastSql = `
  WITH message AS (
    INSERT INTO "RealtimeMessage" ("topic", "payload", "at") SELECT unnest($1::text[]), $2::jsonb, $3::timestamptz
    RETURNING "id", "topic", "payload"
  )
  SELECT pg_notify('vitrine_realtime', json_build_object('id', "id"::text, 'topic', "topic", 'payload', "payload")::text)::text
  FROM message`

/** Reads a little before the last id as well: ids are given out before commit, so a smaller one can appear later. */
export const backfillSql = `
  SELECT "id"::text AS id, "topic", "payload" FROM "RealtimeMessage"
  WHERE "topic" = ANY($1::text[]) AND "id" > $2::bigint - 50 AND "id" <> $2::bigint ORDER BY "id" LIMIT 200`

export const pruneSql = `DELETE FROM "RealtimeMessage" WHERE "at" < $1::timestamptz`
