/* Collections of a staged export. $1 run, $2 gids, $3 shop, $4 snapshot. */

/** $1 run, $2 gid to go on after, $3 limit. Unreadable ones stay as they are. */
export const nextCollectionsSql = `
  SELECT e."gid" FROM "ExportCollection" e WHERE e."syncRunId" = $1 AND e."gid" > $2
    AND NOT EXISTS (SELECT 1 FROM "ExportDefect" defect WHERE defect."syncRunId" = $1 AND defect."gid" = e."gid")
  ORDER BY e."gid" LIMIT $3::int`

export const upsertCollectionsSql = `
  INSERT INTO "Collection" ("id", "shopId", "shopifyGid", "title", "handle", "imageUrl", "sourceUpdatedAt")
  SELECT e."id", $3, e."gid", e."title", e."handle", e."imageUrl", $4::timestamptz FROM "ExportCollection" e
  WHERE e."syncRunId" = $1 AND e."gid" = ANY($2::text[])
  ON CONFLICT ("shopId", "shopifyGid") DO UPDATE SET "title" = excluded."title", "handle" = excluded."handle",
    "imageUrl" = excluded."imageUrl", "sourceUpdatedAt" = excluded."sourceUpdatedAt", "deletedAt" = NULL
  WHERE "Collection"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
    AND ("Collection"."title", "Collection"."handle", "Collection"."imageUrl", "Collection"."deletedAt")
      IS DISTINCT FROM (excluded."title", excluded."handle", excluded."imageUrl", NULL)
  RETURNING "shopifyGid" AS "gid"`

/** Ours of these collections, unless we have heard of them since. */
const ours = `
  SELECT c."id", c."shopifyGid" AS "gid" FROM "Collection" c
  WHERE c."shopId" = $3 AND c."shopifyGid" = ANY($2::text[]) AND c."sourceUpdatedAt" <= $4::timestamptz AND c."deletedAt" IS NULL`

/** Products of ours that are staged as members, counted from 0 in Shopify's order. */
const members = `
  SELECT ours."id" AS "collectionId", ours."gid", p."id" AS "productId",
         (row_number() OVER (PARTITION BY ours."id" ORDER BY member."position"))::int - 1 AS "position"
  FROM (${ours}) ours JOIN "ExportMember" member ON member."syncRunId" = $1 AND member."collectionGid" = ours."gid"
  JOIN "Product" p ON p."shopId" = $3 AND p."shopifyGid" = member."productGid"`

export const dropMembersSql = `
  DELETE FROM "CollectionProduct" known USING (${ours}) ours
  WHERE known."collectionId" = ours."id" AND NOT EXISTS (
    SELECT 1 FROM (${members}) wanted WHERE wanted."collectionId" = known."collectionId" AND wanted."productId" = known."productId")
  RETURNING ours."gid"`

export const upsertMembersSql = `
  WITH wanted AS MATERIALIZED (${members}), written AS (
    INSERT INTO "CollectionProduct" ("collectionId", "productId", "position")
    SELECT "collectionId", "productId", "position" FROM wanted
    ON CONFLICT ("collectionId", "productId") DO UPDATE SET "position" = excluded."position"
    WHERE "CollectionProduct"."position" <> excluded."position"
    RETURNING "collectionId"
  )
  SELECT DISTINCT wanted."gid" FROM written JOIN wanted ON wanted."collectionId" = written."collectionId"`

/** $1 run, $2 shop, $3 snapshot, $4 now */
export const burySurplusCollectionsSql = `
  UPDATE "Collection" c SET "deletedAt" = $4::timestamptz, "sourceUpdatedAt" = $3::timestamptz
  WHERE c."shopId" = $2 AND c."deletedAt" IS NULL AND c."sourceUpdatedAt" < $3::timestamptz
    AND NOT EXISTS (SELECT 1 FROM "ExportCollection" e WHERE e."syncRunId" = $1 AND e."gid" = c."shopifyGid")
    AND NOT EXISTS (SELECT 1 FROM "ExportDefect" defect WHERE defect."syncRunId" = $1 AND defect."gid" = c."shopifyGid")
  RETURNING c."shopifyGid" AS "gid"`

/** $1 shop, $2 gid, $3 deleted at */
export const buryCollectionSql = `
  UPDATE "Collection" SET "deletedAt" = $3::timestamptz, "sourceUpdatedAt" = $3::timestamptz
  WHERE "shopId" = $1 AND "shopifyGid" = $2 AND "deletedAt" IS NULL AND "sourceUpdatedAt" <= $3::timestamptz`

/** $1 shop, $2 gid */
export const collectionVersionSql = `
  SELECT "sourceUpdatedAt" FROM "Collection" WHERE "shopId" = $1 AND "shopifyGid" = $2`
