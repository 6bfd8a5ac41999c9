import { holdApprovedSql } from './held-content.sql.ts'
import { otherTitlesSql, searchDocumentSql } from './search-document.sql.ts'

const incoming = `json_to_recordset($1::json) AS incoming(
  "id" text, "gid" text, "handle" text, "title" text, "descriptionHtml" text, "vendor" text, "productType" text, "tags" text[],
  "isPublished" boolean, "options" jsonb, "images" jsonb, "imageUrl" text, "minPriceMinor" bigint, "maxPriceMinor" bigint,
  "currency" text, "version" timestamptz)`

const notBuried = `NOT EXISTS (SELECT 1 FROM "ProductTombstone" gone WHERE gone."shopId" = $2
  AND gone."shopifyGid" = incoming."gid" AND gone."deletedAt" >= incoming."version")`

const columns = `"id", "shopId", "shopifyGid", "handle", "title", "descriptionHtml", "vendor", "productType", "tags", "status",
  "isPublished", "options", "images", "imageUrl", "minPriceMinor", "maxPriceMinor", "currency", "sourceUpdatedAt", "contentHash",
  "listingState", "reviewState", "searchDocument", "createdAt", "updatedAt"`

/** Products arrive as drafts, for their review to judge in the same transaction. */
const values = (version: string) => `incoming."id", $2, incoming."gid", incoming."handle", incoming."title",
  incoming."descriptionHtml", incoming."vendor", incoming."productType", COALESCE(incoming."tags", '{}'), 'ACTIVE',
  incoming."isPublished", incoming."options", incoming."images", incoming."imageUrl", incoming."minPriceMinor",
  incoming."maxPriceMinor", COALESCE(incoming."currency", (SELECT shop."currency" FROM "Shop" shop WHERE shop."id" = $2)), ${version}, '',
  'draft', 'none',
  ${searchDocumentSql({
    title: 'incoming."title"',
    vendor: 'incoming."vendor"',
    productType: 'incoming."productType"',
    tags: `COALESCE(incoming."tags", '{}')`,
    descriptionHtml: 'incoming."descriptionHtml"',
    otherTitles: `''`,
  })}, $3::timestamptz, $3::timestamptz`

/** Which of these would be written by the statement below: newer than what we have and than any delete. $1 products, $2 shop */
export const newerProductsSql = `
  SELECT incoming."gid", p."id" FROM ${incoming}
  LEFT JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."gid"
  WHERE ${notBuried} AND (p."id" IS NULL OR p."sourceUpdatedAt" < incoming."version")`

const urlsOf = (images: string) => `jsonb_path_query_array(${images}, '$[*].url')`
/** The Admin API's words stay once it has spoken, if the feed speaks another language; its markup stays in any case. */
const nextTitle = `CASE WHEN $4::boolean OR "Product"."adminUpdatedAt" IS NULL THEN excluded."title" ELSE "Product"."title" END`
const nextDescription = `CASE WHEN "Product"."adminUpdatedAt" IS NULL THEN excluded."descriptionHtml" ELSE "Product"."descriptionHtml" END`
/** Feeds do not tell what pictures show in words. */
const nextImages = `CASE WHEN ${urlsOf('"Product"."images"')} = ${urlsOf('excluded."images"')} THEN "Product"."images" ELSE excluded."images" END`

const toldColumns = [
  'handle',
  'vendor',
  'productType',
  'tags',
  'isPublished',
  'options',
  'minPriceMinor',
  'maxPriceMinor',
] as const
const listed = (row: string) => toldColumns.map((one) => `${row}."${one}"`).join(', ')

/**
 * The feed that speaks for the shop's own country: applied iff newer than what we have and than any delete (J5).
 * $1 products, $2 shop, $3 now, $4 does it speak the shop's own language? Returns the rows that were written; `isChanged`
 * when more than the version moved.
 */
export const upsertBaseProductsSql = `
  WITH before AS (
    SELECT p.* FROM ${incoming} JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."gid"
  ), written AS (
    INSERT INTO "Product" (${columns})
    SELECT ${values('incoming."version"')} FROM ${incoming} WHERE ${notBuried} ORDER BY incoming."gid"
    ON CONFLICT ("shopId", "shopifyGid") DO UPDATE SET
      ${toldColumns.map((one) => `"${one}" = excluded."${one}"`).join(', ')}, "title" = ${nextTitle}, "images" = ${nextImages},
      "imageUrl" = excluded."imageUrl", "currency" = excluded."currency", "descriptionHtml" = ${nextDescription},
      ${holdApprovedSql(`("Product"."title", "Product"."descriptionHtml", "Product"."images") IS DISTINCT FROM (${nextTitle}, ${nextDescription}, ${nextImages})`)},
      "sourceUpdatedAt" = excluded."sourceUpdatedAt", "deletedAt" = NULL,
      "searchDocument" = CASE WHEN ("Product"."title", "Product"."descriptionHtml", "Product"."vendor", "Product"."productType", "Product"."tags")
        IS DISTINCT FROM (${nextTitle}, ${nextDescription}, excluded."vendor", excluded."productType", excluded."tags") THEN ${searchDocumentSql(
          {
            title: nextTitle,
            vendor: 'excluded."vendor"',
            productType: 'excluded."productType"',
            tags: 'excluded."tags"',
            descriptionHtml: nextDescription,
            otherTitles: otherTitlesSql,
          },
        )} ELSE "Product"."searchDocument" END,
      "updatedAt" = excluded."updatedAt"
    WHERE "Product"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
    RETURNING *
  )
  SELECT written."id", written."shopifyGid" AS "gid", written."isPublished", (before."id" IS NULL OR before."deletedAt" IS NOT NULL
    OR (${listed('before')}, before."title", before."images", before."descriptionHtml")
      IS DISTINCT FROM (${listed('written')}, written."title", written."images", written."descriptionHtml")) AS "isChanged"
  FROM written LEFT JOIN before ON before."id" = written."id"`

/**
 * Any other feed: makes the product known, at the beginning of time, so that the shop's own feed overrides it whenever
 * it comes. $1 products, $2 shop, $3 now
 */
export const insertForeignProductsSql = `
  INSERT INTO "Product" (${columns})
  SELECT ${values(`'epoch'::timestamptz`)} FROM ${incoming} WHERE ${notBuried}
  ON CONFLICT ("shopId", "shopifyGid") DO NOTHING
  RETURNING "id", "shopifyGid" AS "gid", "isPublished", true AS "isChanged"`
