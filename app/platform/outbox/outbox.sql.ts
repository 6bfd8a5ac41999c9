export const insertEventsSql = `
  INSERT INTO "OutboxEvent" ("id", "type", "payload", "occurredAt")
  SELECT event->>'id', event->>'type', event->'payload', $2::timestamptz FROM jsonb_array_elements($1::jsonb) AS event`

/** Claims the event for dispatch exactly once: the loser of a race gets no row. */
export const claimEventSql = `
  UPDATE "OutboxEvent" SET "dispatchedAt" = $2::timestamptz WHERE "id" = $1 AND "dispatchedAt" IS NULL
  RETURNING "type", "payload"`
