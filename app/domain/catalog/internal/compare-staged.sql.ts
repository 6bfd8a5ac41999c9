/*
 * How a batch of a staged export differs from ours. Rows of ours that are as young as the snapshot, or younger, are not
 * compared (J5). Parameters shared with write-staged: $1 run, $2 gids, $3 shop, $4 snapshot.
 */

/** The shop's word on content may wait in "heldContent" while shoppers see what was approved (J1). */
const toldBefore = (column: string, held: string) =>
  `CASE WHEN p."heldContent" IS NOT NULL AND p."reviewState" = 'failed' THEN ${held} ELSE p."${column}" END`

export const toldTitleSql = toldBefore('title', `p."heldContent"->>'title'`)
export const toldDescriptionSql = toldBefore('descriptionHtml', `p."heldContent"->>'descriptionHtml'`)
export const toldImagesSql = toldBefore('images', `p."heldContent"->'images'`)

/** The staged products with their pictures, films and lowest and highest price. */
export const stagedProductsSql = `
  SELECT e.*, COALESCE(media."images", '[]') AS "images", media."images"->0->>'url' AS "imageUrl",
         COALESCE(media."videos", '[]') AS "videos", COALESCE(sums."requiresComponents", false) AS "requiresComponents",
         sums."minPriceMinor", sums."maxPriceMinor", sums."currency"
  FROM "ExportProduct" e
  LEFT JOIN (
    SELECT "productGid", jsonb_agg("media" ORDER BY "position") FILTER (WHERE "kind" = 'image') AS "images",
           jsonb_agg("media" ORDER BY "position") FILTER (WHERE "kind" = 'video') AS "videos"
    FROM "ExportMedia" WHERE "syncRunId" = $1 AND "productGid" = ANY($2::text[]) GROUP BY "productGid"
  ) media ON media."productGid" = e."gid"
  LEFT JOIN (
    SELECT "productGid", bool_or("requiresComponents") AS "requiresComponents", min("priceMinor") AS "minPriceMinor",
           max("priceMinor") AS "maxPriceMinor", min("currency") AS "currency"
    FROM "ExportVariant" WHERE "syncRunId" = $1 AND "productGid" = ANY($2::text[]) GROUP BY "productGid"
  ) sums ON sums."productGid" = e."gid"
  WHERE e."syncRunId" = $1 AND e."gid" = ANY($2::text[])`

export const stagedVariantsSql = `
  SELECT * FROM "ExportVariant" WHERE "syncRunId" = $1 AND "productGid" = ANY($2::text[])`

/** Descriptions that we do not know yet as they are written now, to be made safe. $1 run, $2 gids, $3 shop */
export const unknownDescriptionsSql = `
  SELECT e."gid", e."rawDescription" AS "raw" FROM "ExportProduct" e
  LEFT JOIN "Product" p ON p."shopId" = $3 AND p."shopifyGid" = e."gid"
  WHERE e."syncRunId" = $1 AND e."gid" = ANY($2::text[]) AND e."rawDescription" <> ''
    AND (p."id" IS NULL OR p."contentHash" <> md5(e."rawDescription"))`

const oneOf = (...pairs: readonly (readonly [field: string, differs: string])[]) =>
  `unnest(array_remove(ARRAY[${pairs.map(([field, differs]) => `CASE WHEN ${differs} THEN '${field}' END`).join(', ')}], NULL))`

const differs = (...columns: string[]) =>
  `(${columns.map((one) => `p."${one}"`).join(', ')}) IS DISTINCT FROM (${columns.map((one) => `e."${one}"`).join(', ')})`

/** J5, apart for what feeds tell as well and for what only the Admin API tells. On a row `p` "Product". */
const isOldSql = `p."sourceUpdatedAt" < $4::timestamptz`
const isOldForAdminSql = `(p."adminUpdatedAt" IS NULL OR p."adminUpdatedAt" < $4::timestamptz)`

const told = (fields: readonly (readonly [field: string, differs: string])[], isOld: string) =>
  fields.map(([field, differing]) => [field, `${isOld} AND (${differing})`] as const)

const productFieldsSql = oneOf(
  ['missing', `p."id" IS NULL OR (p."deletedAt" IS NOT NULL AND ${isOldSql})`],
  ...told(
    [
      ['published', `p."deletedAt" IS NULL AND p."isPublished" AND NOT e."isPublished"`],
      ['unpublished', `p."deletedAt" IS NULL AND NOT p."isPublished" AND e."isPublished"`],
      ['title', `${toldTitleSql} <> e."title"`],
      ['handle', differs('handle')],
      ['vendor', differs('vendor')],
      ['type', differs('productType')],
      ['tags', differs('tags')],
      ['options', differs('options')],
      ['media', `${toldImagesSql} <> e."images"`],
    ],
    isOldSql,
  ),
  ...told(
    [
      [
        'description',
        `clean."html" <> ${toldDescriptionSql} OR (e."rawDescription" = '' AND ${toldDescriptionSql} <> '')`,
      ],
      ['status', differs('status', 'isGiftCard', 'requiresSellingPlan', 'requiresComponents')],
      ['media', `p."videos" <> e."videos"`],
      ['category', differs('taxonomyGid', 'taxonomyName')],
    ],
    isOldForAdminSql,
  ),
)

const isVariantOldSql = `w."sourceUpdatedAt" < $4::timestamptz`
const variantFieldsSql = oneOf(
  ['variants', `w."id" IS NULL OR w."taxable" <> v."taxable" OR (${isVariantOldSql} AND (w."deletedAt" IS NOT NULL OR w."productId" <> p."id"
    OR (w."title", w."sku", w."barcode", w."position", w."selectedOptions", w."imageUrl", w."requiresShipping", w."weightGrams")
      IS DISTINCT FROM (v."title", v."sku", v."barcode", v."position", v."selectedOptions", v."imageUrl", v."requiresShipping", v."weightGrams")))`],
  ['price', `${isVariantOldSql} AND (w."priceMinor", w."currency"::text) IS DISTINCT FROM (v."priceMinor", v."currency"::text)`],
  ['compareAt', `${isVariantOldSql} AND w."compareAtMinor" IS DISTINCT FROM v."compareAtMinor"`],
  ['policy', `(stock."policy", stock."tracked", stock."inventoryItemGid") IS DISTINCT FROM (v."policy", v."tracked", v."itemGid")`],
) // prettier-ignore

const priceFieldsSql = oneOf(
  ['marketPrice', `(price."currency", price."priceMinor", price."compareAtMinor") IS DISTINCT FROM (m."currency", m."priceMinor", m."compareAtMinor")`],
  ['marketExclusion', `price."availableForSale" IS DISTINCT FROM (m."isOffered" AND NOT m."country" = ANY(e."excludedIn"))`],
) // prettier-ignore

/** Prices of staged variants `v`, one row a country. */
export const stagedPricesSql = `jsonb_to_recordset(v."prices") AS m("country" text, "currency" text, "priceMinor" bigint,
  "compareAtMinor" bigint, "isOffered" boolean)`

/** Words of staged products `e`, one row a language. */
export const stagedTextsSql = `jsonb_to_recordset(e."texts") AS t("language" text, "title" text, "descriptionHtml" text)`

/**
 * The products of the batch that differ, with what differs in them. `changedAt`: when ours changed last.
 * $5 safe descriptions {gid, html}
 */
export const compareStagedSql = `
  WITH e AS MATERIALIZED (${stagedProductsSql}), v AS MATERIALIZED (${stagedVariantsSql}),
  p AS MATERIALIZED (
    SELECT * FROM "Product" p WHERE p."shopId" = $3 AND p."shopifyGid" = ANY($2::text[])
  ), found AS (
    SELECT e."gid", field FROM e LEFT JOIN p ON p."shopifyGid" = e."gid"
    LEFT JOIN json_to_recordset($5::json) AS clean("gid" text, "html" text) ON clean."gid" = e."gid"
    CROSS JOIN LATERAL ${productFieldsSql} AS field
    UNION ALL
    SELECT v."productGid", field FROM v JOIN p ON p."shopifyGid" = v."productGid"
    LEFT JOIN "Variant" w ON w."shopId" = $3 AND w."shopifyGid" = v."gid"
    LEFT JOIN "StockLevel" stock ON stock."variantId" = w."id"
    CROSS JOIN LATERAL ${variantFieldsSql} AS field
    UNION ALL
    SELECT p."shopifyGid", 'variants' FROM p JOIN "Variant" w ON w."productId" = p."id" AND w."deletedAt" IS NULL
      AND w."sourceUpdatedAt" < $4::timestamptz
    WHERE NOT EXISTS (SELECT 1 FROM v WHERE v."gid" = w."shopifyGid")
    UNION ALL
    SELECT v."productGid", field FROM v JOIN e ON e."gid" = v."productGid"
    JOIN "Variant" w ON w."shopId" = $3 AND w."shopifyGid" = v."gid" CROSS JOIN LATERAL ${stagedPricesSql}
    LEFT JOIN "VariantPrice" price ON price."variantId" = w."id" AND price."country" = m."country"
    CROSS JOIN LATERAL ${priceFieldsSql} AS field
    WHERE price."variantId" IS NULL OR price."sourceUpdatedAt" < $4::timestamptz
    UNION ALL
    SELECT e."gid", 'texts' FROM e JOIN p ON p."shopifyGid" = e."gid" CROSS JOIN LATERAL ${stagedTextsSql}
    LEFT JOIN "ProductText" words ON words."productId" = p."id" AND words."language" = t."language"
    WHERE (words."title", words."descriptionHtml") IS DISTINCT FROM (t."title", t."descriptionHtml")
      AND (words."productId" IS NULL OR words."sourceUpdatedAt" < $4::timestamptz)
    UNION ALL
    SELECT e."gid", 'texts' FROM e JOIN p ON p."shopifyGid" = e."gid" JOIN "ProductText" words ON words."productId" = p."id"
    WHERE words."sourceUpdatedAt" < $4::timestamptz
      AND NOT EXISTS (SELECT 1 FROM ${stagedTextsSql} WHERE t."language" = words."language")
    UNION ALL
    SELECT v."productGid", 'stock' FROM v JOIN "ExportLevel" level ON level."syncRunId" = $1 AND level."parentGid" IN (v."gid", v."itemGid")
    LEFT JOIN "InventoryLevel" known ON known."shopId" = $3 AND known."inventoryItemGid" = v."itemGid" AND known."locationGid" = level."locationGid"
    WHERE known."shopId" IS NULL OR (known."available" <> level."available" AND known."sourceUpdatedAt" <= level."updatedAt")
    UNION ALL
    SELECT v."productGid", 'stock' FROM v JOIN "InventoryLevel" known ON known."shopId" = $3 AND known."inventoryItemGid" = v."itemGid"
    WHERE known."sourceUpdatedAt" < $4::timestamptz AND NOT EXISTS (SELECT 1 FROM "ExportLevel" level
      WHERE level."syncRunId" = $1 AND level."parentGid" IN (v."gid", v."itemGid") AND level."locationGid" = known."locationGid")
  )
  SELECT e."gid", e."title", p."id" AS "productId", e."updatedAt", GREATEST(p."sourceUpdatedAt", p."adminUpdatedAt") AS "changedAt",
         array_agg(DISTINCT found.field ORDER BY found.field) AS "fields"
  FROM found JOIN e ON e."gid" = found."gid" LEFT JOIN p ON p."shopifyGid" = e."gid"
  GROUP BY e."gid", e."title", p."id", e."updatedAt", p."sourceUpdatedAt", p."adminUpdatedAt"`

/** Known descriptions whose writing changed, though not what is safe of it. $1 safe descriptions {gid, raw}, $2 shop */
export const noteDescriptionsSql = `
  UPDATE "Product" p SET "contentHash" = md5(clean."raw")
  FROM json_to_recordset($1::json) AS clean("gid" text, "raw" text)
  WHERE p."shopId" = $2 AND p."shopifyGid" = clean."gid" AND p."contentHash" <> md5(clean."raw")`
