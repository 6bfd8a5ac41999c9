/** The least a queue in the database can be: a row, a notice, a claim that skips what others hold. */
export const createBareQueueSql = `CREATE TABLE "BareJob" ("id" bigserial PRIMARY KEY, "payload" jsonb NOT NULL)`

export const addBareJobSql = `
  WITH added AS (INSERT INTO "BareJob" ("payload") VALUES ($1::jsonb) RETURNING "id")
  SELECT pg_notify('bare_jobs', '') FROM added`

export const addBareJobsSql = `INSERT INTO "BareJob" ("payload") SELECT unnest($1::jsonb[])`

export const claimBareJobSql = `
  DELETE FROM "BareJob" WHERE "id" = (SELECT "id" FROM "BareJob" ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING "payload"`

export const listenBareJobsSql = `LISTEN bare_jobs`

export const clearQueuesSql = `TRUNCATE "BareJob", graphile_worker._private_jobs`
