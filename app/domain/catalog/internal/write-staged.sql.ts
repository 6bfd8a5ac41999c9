import { holdApprovedSql } from './held-content.sql.ts'
import { searchDocumentSql } from './search-document.sql.ts'
import { stagedPricesSql, stagedProductsSql, stagedTextsSql, stagedVariantsSql } from './compare-staged.sql.ts'

/* What an export says about the products that differ. $1 run, $2 gids, $3 shop, $4 snapshot: what we get as version (J5). */

/** What feeds tell as well, and what only the Admin API tells: each has a version of its own. */
const fromFeedsToo = [
  'handle', 'title', 'vendor', 'productType', 'tags', 'isPublished', 'options', 'images', 'imageUrl', 'minPriceMinor', 'maxPriceMinor',
] as const // prettier-ignore
const fromAdminOnly = [
  'status', 'isGiftCard', 'requiresSellingPlan', 'videos', 'taxonomyGid', 'taxonomyName', 'requiresComponents',
] as const // prettier-ignore
const taken = [...fromFeedsToo, ...fromAdminOnly]

const columns = taken.map((one) => `"${one}"`).join(', ')
const otherStagedTitlesSql = `(SELECT string_agg(t."title", ' ') FROM ${stagedTextsSql})`

/**
 * Products arrive as drafts, for their review to judge in the same transaction. $5 safe descriptions {gid, html}, $6 now,
 * $7 currency of products without a variant. Returns what was written.
 */
export const insertStagedProductsSql = `
  INSERT INTO "Product" ("id", "shopId", "shopifyGid", ${columns}, "descriptionHtml", "currency", "sourceUpdatedAt",
    "adminUpdatedAt", "contentHash", "listingState", "reviewState", "searchDocument", "createdAt", "updatedAt")
  SELECT e."id", $3, e."gid", ${taken.map((one) => `e."${one}"`).join(', ')}, COALESCE(clean."html", ''), COALESCE(e."currency", $7), $4::timestamptz,
    $4::timestamptz, md5(e."rawDescription"), 'draft', 'none', ${searchDocumentSql({
      title: 'e."title"',
      vendor: 'e."vendor"',
      productType: 'e."productType"',
      tags: 'e."tags"',
      descriptionHtml: `COALESCE(clean."html", '')`,
      otherTitles: otherStagedTitlesSql,
    })}, $6::timestamptz, $6::timestamptz
  FROM (${stagedProductsSql}) e
  LEFT JOIN json_to_recordset($5::json) AS clean("gid" text, "html" text) ON clean."gid" = e."gid"
  WHERE NOT EXISTS (SELECT 1 FROM "Product" p WHERE p."shopId" = $3 AND p."shopifyGid" = e."gid")
  ORDER BY e."id"
  ON CONFLICT ("shopId", "shopifyGid") DO NOTHING
  RETURNING "id", "shopifyGid" AS "gid", "isPublished", true AS "isChanged"`

const isOld = `"Product"."sourceUpdatedAt" < $4::timestamptz`
const isOldForAdmin = `("Product"."adminUpdatedAt" IS NULL OR "Product"."adminUpdatedAt" < $4::timestamptz)`
const nextOf = (column: string, isOldHere: string) =>
  `CASE WHEN ${isOldHere} THEN e."${column}" ELSE "Product"."${column}" END`
const nextDescription = `CASE WHEN NOT ${isOldForAdmin} THEN "Product"."descriptionHtml"
  WHEN e."rawDescription" = '' THEN '' ELSE COALESCE(e."html", "Product"."descriptionHtml") END`

/** As above, for those that we know already (locked by the caller). $5, $6, $7 as there */
export const updateStagedProductsSql = `
  UPDATE "Product" SET ${fromFeedsToo.map((one) => `"${one}" = ${nextOf(one, isOld)}`).join(', ')},
    ${fromAdminOnly.map((one) => `"${one}" = ${nextOf(one, isOldForAdmin)}`).join(', ')},
    "currency" = CASE WHEN ${isOld} THEN COALESCE(e."currency", $7) ELSE "Product"."currency" END,
    "descriptionHtml" = ${nextDescription},
    "contentHash" = CASE WHEN ${isOldForAdmin} THEN md5(e."rawDescription") ELSE "Product"."contentHash" END,
    ${holdApprovedSql(`("Product"."title", "Product"."images", "Product"."descriptionHtml") IS DISTINCT FROM
      (${nextOf('title', isOld)}, ${nextOf('images', isOld)}, ${nextDescription})`)},
    "sourceUpdatedAt" = GREATEST("Product"."sourceUpdatedAt", $4::timestamptz),
    "adminUpdatedAt" = GREATEST("Product"."adminUpdatedAt", $4::timestamptz),
    "deletedAt" = CASE WHEN NOT ${isOld} THEN "Product"."deletedAt" END,
    "searchDocument" = ${searchDocumentSql({
      title: nextOf('title', isOld),
      vendor: nextOf('vendor', isOld),
      productType: nextOf('productType', isOld),
      tags: nextOf('tags', isOld),
      descriptionHtml: nextDescription,
      otherTitles: otherStagedTitlesSql,
    })},
    "updatedAt" = $6::timestamptz
  FROM (
    SELECT staged.*, clean."html" FROM (${stagedProductsSql}) staged
    LEFT JOIN json_to_recordset($5::json) AS clean("gid" text, "html" text) ON clean."gid" = staged."gid"
  ) e
  WHERE "Product"."shopId" = $3 AND "Product"."shopifyGid" = e."gid" AND (${isOld} OR ${isOldForAdmin})
  RETURNING "Product"."id", "Product"."shopifyGid" AS "gid", "Product"."isPublished", true AS "isChanged"`

const variantColumns = [
  'title', 'sku', 'barcode', 'position', 'selectedOptions', 'imageUrl', 'priceMinor', 'compareAtMinor', 'currency', 'requiresShipping',
  'weightGrams',
] as const // prettier-ignore
const isVariantOld = `"Variant"."sourceUpdatedAt" < excluded."sourceUpdatedAt"`
const variantValues = (row: string) => ['productId', ...variantColumns].map((one) => `${row}."${one}"`).join(', ')

/**
 * Whether a variant is published only feeds tell (in this version of the API): what is known of that stays, and one that
 * the shop's own feed has left out since it exists is not. Whether it is taxed feeds do not tell, so their being younger
 * does not speak against it. Before the known products get their version; $5 now
 */
export const writeStagedVariantsSql = `
  INSERT INTO "Variant" ("id", "shopId", "productId", "shopifyGid", ${variantColumns.map((one) => `"${one}"`).join(', ')}, "taxable", "isPublished", "sourceUpdatedAt")
  SELECT v."id", $3, p."id", v."gid", ${variantColumns.map((one) => `v."${one}"`).join(', ')}, v."taxable",
    p."createdAt" = $5::timestamptz OR p."sourceUpdatedAt" <= v."createdAt", $4::timestamptz
  FROM (${stagedVariantsSql}) v JOIN "Product" p ON p."shopId" = $3 AND p."shopifyGid" = v."productGid"
  ORDER BY v."id"
  ON CONFLICT ("shopId", "shopifyGid") DO UPDATE SET "taxable" = excluded."taxable",
    ${['productId', ...variantColumns].map((one) => `"${one}" = CASE WHEN ${isVariantOld} THEN excluded."${one}" ELSE "Variant"."${one}" END`).join(', ')},
    "sourceUpdatedAt" = GREATEST("Variant"."sourceUpdatedAt", excluded."sourceUpdatedAt"),
    "deletedAt" = CASE WHEN NOT ${isVariantOld} THEN "Variant"."deletedAt" END
  WHERE "Variant"."taxable" <> excluded."taxable" OR (${isVariantOld} AND
    (${variantValues('"Variant"')}, "Variant"."deletedAt") IS DISTINCT FROM (${variantValues('excluded')}, NULL))`

/** Variants that the products do not have any more. $5 now */
export const retireUnstagedVariantsSql = `
  UPDATE "Variant" w SET "deletedAt" = $5::timestamptz, "sourceUpdatedAt" = $4::timestamptz
  FROM "Product" p
  WHERE p."shopId" = $3 AND p."shopifyGid" = ANY($2::text[]) AND w."productId" = p."id" AND w."deletedAt" IS NULL
    AND w."sourceUpdatedAt" < $4::timestamptz
    AND NOT EXISTS (SELECT 1 FROM "ExportVariant" v WHERE v."syncRunId" = $1 AND v."productGid" = p."shopifyGid" AND v."gid" = w."shopifyGid")`

/** The staged prices as `upsertPricesSql` takes them: columns of `incoming`, with the variant's id. */
export const stagedPriceRowsSql = `
  SELECT w."id" AS "variantId", m."country", m."currency", m."priceMinor", m."compareAtMinor",
         (m."isOffered" AND NOT m."country" = ANY(e."excludedIn")) AS "isOffered", $4::timestamptz AS "version"
  FROM (${stagedVariantsSql}) v JOIN "ExportProduct" e ON e."syncRunId" = $1 AND e."gid" = v."productGid"
  JOIN "Variant" w ON w."shopId" = $3 AND w."shopifyGid" = v."gid" CROSS JOIN LATERAL ${stagedPricesSql}`

export const writeStagedTextsSql = `
  INSERT INTO "ProductText" ("productId", "language", "title", "descriptionHtml", "sourceUpdatedAt")
  SELECT p."id", t."language", t."title", t."descriptionHtml", $4::timestamptz
  FROM "ExportProduct" e JOIN "Product" p ON p."shopId" = $3 AND p."shopifyGid" = e."gid" CROSS JOIN LATERAL ${stagedTextsSql}
  WHERE e."syncRunId" = $1 AND e."gid" = ANY($2::text[])
  ON CONFLICT ("productId", "language") DO UPDATE SET
    "title" = excluded."title", "descriptionHtml" = excluded."descriptionHtml", "sourceUpdatedAt" = excluded."sourceUpdatedAt"
  WHERE "ProductText"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
    AND ("ProductText"."title", "ProductText"."descriptionHtml") IS DISTINCT FROM (excluded."title", excluded."descriptionHtml")`

/** Words in languages into which Shopify has no translation (any more). */
export const forgetUnstagedTextsSql = `
  DELETE FROM "ProductText" words USING "Product" p, "ExportProduct" e
  WHERE p."shopId" = $3 AND p."shopifyGid" = ANY($2::text[]) AND words."productId" = p."id" AND words."sourceUpdatedAt" < $4::timestamptz
    AND e."syncRunId" = $1 AND e."gid" = p."shopifyGid"
    AND NOT EXISTS (SELECT 1 FROM ${stagedTextsSql} WHERE t."language" = words."language")`

/** How each variant's stock is counted; its figures follow from the levels. In variant order, as every command. */
export const writeStagedStockSql = `
  INSERT INTO "StockLevel" ("variantId", "shopId", "inventoryItemGid", "tracked", "policy", "available", "sourceUpdatedAt")
  SELECT w."id", $3, v."itemGid", v."tracked", v."policy", COALESCE((SELECT sum(level."available") FROM "ExportLevel" level
    WHERE level."syncRunId" = $1 AND level."parentGid" IN (v."gid", v."itemGid")), 0)::int, $4::timestamptz
  FROM (${stagedVariantsSql}) v JOIN "Variant" w ON w."shopId" = $3 AND w."shopifyGid" = v."gid"
  ORDER BY w."id"
  ON CONFLICT ("variantId") DO UPDATE SET
    "inventoryItemGid" = excluded."inventoryItemGid", "tracked" = excluded."tracked", "policy" = excluded."policy"
  WHERE ("StockLevel"."inventoryItemGid", "StockLevel"."tracked", "StockLevel"."policy")
    IS DISTINCT FROM (excluded."inventoryItemGid", excluded."tracked", excluded."policy")`
