/** Tables of the same weight as a catalogue's, with nothing of its rules: no guards, no search document, no prices, no stock. */
export const createBareCatalogSql = `
  CREATE TABLE "BareProduct" ("id" text PRIMARY KEY, "shopId" text NOT NULL, "gid" text NOT NULL, "handle" text NOT NULL,
    "title" text NOT NULL, "vendor" text NOT NULL, "type" text NOT NULL, "status" text NOT NULL, "currency" text NOT NULL,
    "minPrice" bigint NOT NULL, "maxPrice" bigint NOT NULL, "version" timestamptz NOT NULL, "details" jsonb NOT NULL);
  CREATE UNIQUE INDEX ON "BareProduct" ("shopId", "gid");
  CREATE INDEX ON "BareProduct" ("shopId", "handle");
  CREATE INDEX ON "BareProduct" ("version");
  CREATE TABLE "BareVariant" ("id" text PRIMARY KEY, "productId" text NOT NULL, "gid" text NOT NULL UNIQUE, "title" text NOT NULL,
    "sku" text NOT NULL, "position" int NOT NULL, "currency" text NOT NULL, "price" bigint NOT NULL, "compareAt" bigint,
    "available" int NOT NULL, "weight" int NOT NULL, "version" timestamptz NOT NULL);
  CREATE INDEX ON "BareVariant" ("productId", "position")`

export const upsertBareProductsSql = `
  INSERT INTO "BareProduct" AS kept
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::bigint[], $11::bigint[], $12::timestamptz[], $13::jsonb[])
  ON CONFLICT ("id") DO UPDATE SET "handle" = excluded."handle", "title" = excluded."title", "vendor" = excluded."vendor",
    "type" = excluded."type", "minPrice" = excluded."minPrice", "maxPrice" = excluded."maxPrice",
    "version" = excluded."version", "details" = excluded."details"
  WHERE kept."version" < excluded."version"`

export const upsertBareVariantsSql = `
  INSERT INTO "BareVariant" AS kept
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::bigint[],
    $9::bigint[], $10::int[], $11::int[], $12::timestamptz[])
  ON CONFLICT ("id") DO UPDATE SET "title" = excluded."title", "sku" = excluded."sku", "position" = excluded."position",
    "price" = excluded."price", "available" = excluded."available", "version" = excluded."version"
  WHERE kept."version" < excluded."version"`
