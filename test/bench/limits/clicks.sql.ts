/** The least a click log can be. */
export const createBareClicksSql = `
  CREATE TABLE "BareClick" ("id" bigserial PRIMARY KEY, "code" text NOT NULL, "at" timestamptz NOT NULL)`

export const insertBareClicksSql = `
  INSERT INTO "BareClick" ("code", "at") SELECT * FROM unnest($1::text[], $2::timestamptz[])`

/** $1 link ids, $2 codes, $3 creator, $4 products */
export const insertLinksSql = `
  INSERT INTO "Link" ("id", "code", "creatorId", "productId")
  SELECT link."id", link."code", link."creatorId", link."productId"
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS link("id", "code", "creatorId", "productId")`

export const clearClicksSql = `TRUNCATE "BareClick", "Click"`

export const clickCountsSql = `
  SELECT (SELECT count(*)::int FROM "BareClick") AS "bare", (SELECT count(*)::int FROM "Click") AS "ours"`
