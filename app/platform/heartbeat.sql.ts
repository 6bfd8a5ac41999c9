export const beatSql = `
  INSERT INTO "ProcessHeartbeat" ("id", "role", "startedAt", "beatAt") VALUES ($1, $2, now(), now())
  ON CONFLICT ("id") DO UPDATE SET "beatAt" = now()`

export const listHeartbeatsSql = `
  SELECT "role", bool_or("beatAt" > now() - interval '30 seconds') AS "isFresh" FROM "ProcessHeartbeat" GROUP BY "role"`

export const forgetDeadSql = `DELETE FROM "ProcessHeartbeat" WHERE "beatAt" < now() - interval '1 day'`
