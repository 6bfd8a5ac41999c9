/*
 * An export waits here until it is compared with ours: unlogged tables that only these statements and
 * compare-staged / write-staged know. $1 run, $2 rows as JSON.
 */

export const stageProductsSql = `
  INSERT INTO "ExportProduct" ("syncRunId", "gid", "id", "updatedAt", "handle", "title", "rawDescription", "vendor", "productType",
    "tags", "status", "isPublished", "isGiftCard", "requiresSellingPlan", "options", "taxonomyGid", "taxonomyName", "excludedIn", "texts")
  SELECT $1, "gid", "id", "updatedAt", "handle", "title", "rawDescription", "vendor", "productType",
    "tags", "status", "isPublished", "isGiftCard", "requiresSellingPlan", "options", "taxonomyGid", "taxonomyName", "excludedIn", "texts"
  FROM json_to_recordset($2::json) AS one("gid" text, "id" text, "updatedAt" timestamptz, "handle" text, "title" text,
    "rawDescription" text, "vendor" text, "productType" text, "tags" text[], "status" text, "isPublished" boolean,
    "isGiftCard" boolean, "requiresSellingPlan" boolean, "options" jsonb, "taxonomyGid" text, "taxonomyName" text,
    "excludedIn" text[], "texts" jsonb)
  ON CONFLICT DO NOTHING`

export const stageMediaSql = `
  INSERT INTO "ExportMedia" ("syncRunId", "productGid", "position", "kind", "media")
  SELECT $1, "productGid", "position", "kind", "media"
  FROM json_to_recordset($2::json) AS one("productGid" text, "position" int, "kind" text, "media" jsonb)
  ON CONFLICT DO NOTHING`

export const stageVariantsSql = `
  INSERT INTO "ExportVariant" ("syncRunId", "productGid", "gid", "id", "createdAt", "title", "sku", "barcode", "position", "selectedOptions",
    "imageUrl", "priceMinor", "compareAtMinor", "currency", "taxable", "requiresShipping", "requiresComponents", "weightGrams",
    "itemGid", "tracked", "policy", "prices")
  SELECT $1, "productGid", "gid", "id", "createdAt", "title", "sku", "barcode", "position", "selectedOptions",
    "imageUrl", "priceMinor", "compareAtMinor", "currency", "taxable", "requiresShipping", "requiresComponents", "weightGrams",
    "itemGid", "tracked", "policy", "prices"
  FROM json_to_recordset($2::json) AS one("productGid" text, "gid" text, "id" text, "createdAt" timestamptz, "title" text, "sku" text, "barcode" text,
    "position" int, "selectedOptions" jsonb, "imageUrl" text, "priceMinor" bigint, "compareAtMinor" bigint, "currency" text,
    "taxable" boolean, "requiresShipping" boolean, "requiresComponents" boolean, "weightGrams" int, "itemGid" text,
    "tracked" boolean, "policy" text, "prices" jsonb)
  ON CONFLICT DO NOTHING`

export const stageLevelsSql = `
  INSERT INTO "ExportLevel" ("syncRunId", "parentGid", "locationGid", "available", "updatedAt")
  SELECT $1, "parentGid", "locationGid", "available", "updatedAt"
  FROM json_to_recordset($2::json) AS one("parentGid" text, "locationGid" text, "available" int, "updatedAt" timestamptz)
  ON CONFLICT DO NOTHING`

export const stageCollectionsSql = `
  INSERT INTO "ExportCollection" ("syncRunId", "gid", "id", "title", "handle", "imageUrl")
  SELECT $1, "gid", "id", "title", "handle", "imageUrl"
  FROM json_to_recordset($2::json) AS one("gid" text, "id" text, "title" text, "handle" text, "imageUrl" text)
  ON CONFLICT DO NOTHING`

export const stageMembersSql = `
  INSERT INTO "ExportMember" ("syncRunId", "collectionGid", "productGid", "position")
  SELECT $1, "collectionGid", "productGid", "position"
  FROM json_to_recordset($2::json) AS one("collectionGid" text, "productGid" text, "position" int)
  ON CONFLICT DO NOTHING`

export const stageDefectsSql = `
  INSERT INTO "ExportDefect" ("syncRunId", "gid", "rule", "country", "field", "detail", "isWhole")
  SELECT $1, "gid", "rule", "country", "field", "detail", "isWhole"
  FROM json_to_recordset($2::json) AS one("gid" text, "rule" text, "country" text, "field" text, "detail" jsonb, "isWhole" boolean)`

/** What cannot be read of a variant or of its stock cannot be taken over of its product. $1 run */
export const spreadDefectsSql = `
  INSERT INTO "ExportDefect" ("syncRunId", "gid", "rule", "country", "field", "detail", "isWhole")
  SELECT DISTINCT ON (v."productGid") $1, v."productGid", defect."rule", defect."country", defect."field", defect."detail", true
  FROM "ExportDefect" defect JOIN "ExportVariant" v ON v."syncRunId" = $1
    AND (v."gid" = defect."gid" OR v."gid" = (SELECT item."gid" FROM "ExportVariant" item
      WHERE item."syncRunId" = $1 AND item."itemGid" = defect."gid" AND defect."gid" LIKE '%/InventoryItem/%' LIMIT 1))
  WHERE defect."syncRunId" = $1 AND defect."isWhole" AND defect."gid" NOT LIKE '%/Product/%'`

const staged = [
  'ExportProduct',
  'ExportMedia',
  'ExportVariant',
  'ExportLevel',
  'ExportCollection',
  'ExportMember',
  'ExportDefect',
] as const

/** $1 run */
export const clearStagedSql: readonly string[] = staged.map((table) => `DELETE FROM "${table}" WHERE "syncRunId" = $1`)

/** So that the comparisons are planned for what is there: only what rows are found by. */
export const analyseStagedSql: readonly string[] = [
  'ANALYZE "ExportProduct" ("syncRunId", "gid")',
  'ANALYZE "ExportMedia" ("syncRunId", "productGid")',
  'ANALYZE "ExportVariant" ("syncRunId", "productGid", "gid")',
  'ANALYZE "ExportLevel" ("syncRunId", "parentGid")',
  'ANALYZE "ExportCollection" ("syncRunId", "gid")',
  'ANALYZE "ExportMember" ("syncRunId", "collectionGid", "productGid")',
  'ANALYZE "ExportDefect" ("syncRunId", "gid")',
]

/** $1 run */
export const stagedCountsSql = `
  SELECT (SELECT count(*) FROM "ExportProduct" WHERE "syncRunId" = $1)::int AS "products",
         (SELECT count(*) FROM "ExportVariant" WHERE "syncRunId" = $1)::int AS "variants",
         (SELECT count(*) FROM "ExportCollection" WHERE "syncRunId" = $1)::int AS "collections"`

/** $1 run, $2 gid to go on after, $3 limit */
export const nextStagedGidsSql = `
  SELECT "gid" FROM "ExportProduct" WHERE "syncRunId" = $1 AND "gid" > $2 ORDER BY "gid" LIMIT $3::int`

/** $1 run, $2 gids */
export const defectsOfBatchSql = `
  SELECT "gid", "rule", "country"::text AS "country", "field", "detail", "isWhole" FROM "ExportDefect"
  WHERE "syncRunId" = $1 AND "gid" = ANY($2::text[])`

/**
 * What is not taken over from here: products that changed after the snapshot, whose parts in the several exports may not
 * fit together, and ones that we have heard were deleted since. Shopify dates both by the second, while our news are dated
 * more finely: of what changed in the very second of the snapshot, and has been heard of in it, nobody can tell from the
 * dates which is newer, so it is read by itself as well. $1 run, $2 gids, $3 shop, $4 snapshot
 */
export const leftOutSql = `
  SELECT e."gid", gone."shopifyGid" IS NULL AS "isYounger" FROM "ExportProduct" e
  LEFT JOIN "ProductTombstone" gone ON gone."shopId" = $3 AND gone."shopifyGid" = e."gid" AND gone."deletedAt" >= $4::timestamptz
  WHERE e."syncRunId" = $1 AND e."gid" = ANY($2::text[]) AND (gone."shopId" IS NOT NULL OR e."updatedAt" > $4::timestamptz
    OR (e."updatedAt" = $4::timestamptz AND EXISTS (SELECT 1 FROM "Product" p WHERE p."shopId" = $3 AND p."shopifyGid" = e."gid"
      AND p."sourceUpdatedAt" > $4::timestamptz AND p."sourceUpdatedAt" < $4::timestamptz + interval '1 second')))`

/** Products that only a defect tells of: their line could not be read. $1 run, $2 gid to go on after, $3 limit */
export const defectOnlyGidsSql = `
  SELECT DISTINCT defect."gid" FROM "ExportDefect" defect
  WHERE defect."syncRunId" = $1 AND defect."gid" > $2 AND defect."gid" LIKE 'gid://shopify/Product/%'
    AND NOT EXISTS (SELECT 1 FROM "ExportProduct" e WHERE e."syncRunId" = $1 AND e."gid" = defect."gid")
  ORDER BY defect."gid" LIMIT $3::int`

/**
 * Ours that Shopify does not have any more: not staged, not unreadable, and known since before the snapshot.
 * Index Product(shopId, shopifyGid). $1 run, $2 gid to go on after, $3 limit, $4 shop, $5 snapshot, $6 when it was asked for
 */
export const surplusGidsSql = `
  SELECT p."shopifyGid" AS "gid", p."title" FROM "Product" p
  WHERE p."shopId" = $4 AND p."shopifyGid" > $2 AND p."deletedAt" IS NULL AND p."sourceUpdatedAt" < $5::timestamptz
    AND (p."adminUpdatedAt" IS NULL OR p."adminUpdatedAt" < $5::timestamptz) AND p."createdAt" < $6::timestamptz
    AND NOT EXISTS (SELECT 1 FROM "ExportProduct" e WHERE e."syncRunId" = $1 AND e."gid" = p."shopifyGid")
    AND NOT EXISTS (SELECT 1 FROM "ExportDefect" defect WHERE defect."syncRunId" = $1 AND defect."gid" = p."shopifyGid")
  ORDER BY p."shopifyGid" LIMIT $3::int`
