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

/**
 * The rows that belong to each row of another set, found through an index whatever the planner thinks of the sizes: an
 * export is as large as the catalogue, a batch is not (OFFSET 0 keeps the two apart).
 */
const eachOf = (table: string, condition: string, alias: string, columns = '*') =>
  `LATERAL (SELECT ${columns} FROM "${table}" WHERE ${condition} OFFSET 0) ${alias}`

const asked = `unnest($2::text[]) AS asked("gid")`

/** The staged products with their pictures, films and lowest and highest price. */
export const stagedProductsSql = `
  SELECT e.*, COALESCE(media."images", '[]') AS "images", media."images"->0->>'url' AS "imageUrl",
         COALESCE(media."videos", '[]') AS "videos", COALESCE(sums."requiresComponents", false) AS "requiresComponents",
         sums."minPriceMinor", sums."maxPriceMinor", sums."currency"
  FROM ${asked}
  CROSS JOIN ${eachOf('ExportProduct', `"syncRunId" = $1 AND "gid" = asked."gid"`, 'e')}
  CROSS JOIN LATERAL (
    SELECT jsonb_agg("media" ORDER BY "position") FILTER (WHERE "kind" = 'image') AS "images",
           jsonb_agg("media" ORDER BY "position") FILTER (WHERE "kind" = 'video') AS "videos"
    FROM "ExportMedia" WHERE "syncRunId" = $1 AND "productGid" = asked."gid" OFFSET 0
  ) media
  CROSS JOIN LATERAL (
    SELECT bool_or("requiresComponents") AS "requiresComponents", min("priceMinor") AS "minPriceMinor",
           max("priceMinor") AS "maxPriceMinor", min("currency") AS "currency"
    FROM "ExportVariant" WHERE "syncRunId" = $1 AND "productGid" = asked."gid" OFFSET 0
  ) sums`

export const stagedVariantsSql = `
  SELECT staged.* FROM ${asked} CROSS JOIN ${eachOf('ExportVariant', `"syncRunId" = $1 AND "productGid" = asked."gid"`, 'staged')}`

/** Descriptions that we do not know yet as they are written now, to be made safe. $1 run, $2 gids, $3 shop */
export const unknownDescriptionsSql = `
  SELECT e."gid", e."rawDescription" AS "raw" FROM ${asked}
  CROSS JOIN ${eachOf('ExportProduct', `"syncRunId" = $1 AND "gid" = asked."gid"`, 'e')}
  LEFT JOIN ${eachOf('Product', `"shopId" = $3 AND "shopifyGid" = e."gid"`, 'p')} ON true
  WHERE e."rawDescription" <> ''
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
    SELECT p.* FROM ${asked} CROSS JOIN ${eachOf('Product', `"shopId" = $3 AND "shopifyGid" = asked."gid"`, 'p')}
  ), w AS MATERIALIZED (
    SELECT w.* FROM v CROSS JOIN ${eachOf('Variant', `"shopId" = $3 AND "shopifyGid" = v."gid"`, 'w')}
  ), ours AS MATERIALIZED (
    SELECT p."shopifyGid" AS "productGid", w."shopifyGid" AS "gid" FROM p
    CROSS JOIN ${eachOf('Variant', `"productId" = p."id" AND "deletedAt" IS NULL AND "sourceUpdatedAt" < $4::timestamptz`, 'w')}
  ), stock AS MATERIALIZED (
    SELECT stock.* FROM w CROSS JOIN ${eachOf('StockLevel', `"variantId" = w."id"`, 'stock')}
  ), price AS MATERIALIZED (
    SELECT price.* FROM w CROSS JOIN ${eachOf('VariantPrice', `"variantId" = w."id"`, 'price')}
  ), words AS MATERIALIZED (
    SELECT p."shopifyGid" AS "productGid", words.* FROM p CROSS JOIN ${eachOf('ProductText', `"productId" = p."id"`, 'words')}
  ), level AS MATERIALIZED (
    SELECT v."productGid", v."itemGid", level."locationGid", level."available", level."updatedAt" FROM v
    CROSS JOIN ${eachOf('ExportLevel', `"syncRunId" = $1 AND "parentGid" IN (v."gid", v."itemGid")`, 'level')}
  ), known AS MATERIALIZED (
    SELECT v."productGid", known.* FROM v
    CROSS JOIN ${eachOf('InventoryLevel', `"shopId" = $3 AND "inventoryItemGid" = v."itemGid"`, 'known')}
  ), found AS (
    SELECT e."gid", field FROM e LEFT JOIN p ON p."shopifyGid" = e."gid"
    LEFT JOIN json_to_recordset($5::json) AS clean("gid" text, "html" text) ON clean."gid" = e."gid"
    CROSS JOIN LATERAL ${productFieldsSql} AS field
    UNION ALL
    SELECT v."productGid", field FROM v JOIN p ON p."shopifyGid" = v."productGid"
    LEFT JOIN w ON w."shopifyGid" = v."gid" LEFT JOIN stock ON stock."variantId" = w."id"
    CROSS JOIN LATERAL ${variantFieldsSql} AS field
    UNION ALL
    SELECT ours."productGid", 'variants' FROM ours LEFT JOIN v ON v."gid" = ours."gid" WHERE v."gid" IS NULL
    UNION ALL
    SELECT v."productGid", field FROM v JOIN e ON e."gid" = v."productGid"
    JOIN w ON w."shopifyGid" = v."gid" CROSS JOIN LATERAL ${stagedPricesSql}
    LEFT JOIN price ON price."variantId" = w."id" AND price."country"::text = m."country"
    CROSS JOIN LATERAL ${priceFieldsSql} AS field
    WHERE price."variantId" IS NULL OR price."sourceUpdatedAt" < $4::timestamptz
    UNION ALL
    SELECT e."gid", 'texts' FROM e JOIN p ON p."shopifyGid" = e."gid" CROSS JOIN LATERAL ${stagedTextsSql}
    LEFT JOIN words ON words."productId" = p."id" AND words."language" = t."language"
    WHERE (words."title", words."descriptionHtml") IS DISTINCT FROM (t."title", t."descriptionHtml")
      AND (words."productId" IS NULL OR words."sourceUpdatedAt" < $4::timestamptz)
    UNION ALL
    SELECT e."gid", 'texts' FROM e JOIN words ON words."productGid" = e."gid"
    WHERE words."sourceUpdatedAt" < $4::timestamptz
      AND NOT EXISTS (SELECT 1 FROM ${stagedTextsSql} WHERE t."language" = words."language")
    UNION ALL
    SELECT level."productGid", 'stock' FROM level
    LEFT JOIN known ON known."inventoryItemGid" = level."itemGid" AND known."locationGid" = level."locationGid"
    WHERE known."shopId" IS NULL OR (known."available" <> level."available" AND known."sourceUpdatedAt" <= level."updatedAt")
    UNION ALL
    SELECT known."productGid", 'stock' FROM known
    LEFT JOIN level ON level."itemGid" = known."inventoryItemGid" AND level."locationGid" = known."locationGid"
    WHERE known."sourceUpdatedAt" < $4::timestamptz AND level."itemGid" IS NULL
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
