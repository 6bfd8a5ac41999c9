import { otherTitlesSql, searchDocumentSql } from './search-document.sql.ts'

const incoming = `json_to_recordset($1::json) AS incoming(
  "id" text, "gid" text, "handle" text, "title" text, "descriptionHtml" text, "vendor" text, "productType" text, "tags" text[],
  "isPublished" boolean, "options" jsonb, "images" jsonb, "imageUrl" text, "minPriceMinor" bigint, "maxPriceMinor" bigint,
  "currency" text, "version" timestamptz, "contentHash" text)`

const notBuried = `NOT EXISTS (SELECT 1 FROM "ProductTombstone" gone WHERE gone."shopId" = $2
  AND gone."shopifyGid" = incoming."gid" AND gone."deletedAt" >= incoming."version")`

const columns = `"id", "shopId", "shopifyGid", "handle", "title", "descriptionHtml", "vendor", "productType", "tags", "status",
  "isPublished", "options", "images", "imageUrl", "minPriceMinor", "maxPriceMinor", "currency", "sourceUpdatedAt", "contentHash",
  "searchDocument", "createdAt", "updatedAt"`

const values = (version: string) => `incoming."id", $2, incoming."gid", incoming."handle", incoming."title",
  incoming."descriptionHtml", incoming."vendor", incoming."productType", COALESCE(incoming."tags", '{}'), 'ACTIVE',
  incoming."isPublished", incoming."options", incoming."images", incoming."imageUrl", incoming."minPriceMinor",
  incoming."maxPriceMinor", incoming."currency", ${version}, incoming."contentHash",
  ${searchDocumentSql({
    title: 'incoming."title"',
    vendor: 'incoming."vendor"',
    productType: 'incoming."productType"',
    tags: `COALESCE(incoming."tags", '{}')`,
    descriptionHtml: 'incoming."descriptionHtml"',
    otherTitles: `''`,
  })}, $3::timestamptz, $3::timestamptz`

/**
 * The feed that speaks for the shop's own country and language: applied iff newer than what we have and than any delete
 * (J5). The description stays the Admin API's once that has spoken, because feeds carry it without markup.
 * $1 products, $2 shop, $3 now. Returns the rows that were written; `isChanged` when more than the version moved.
 */
export const upsertBaseProductsSql = `
  INSERT INTO "Product" (${columns})
  SELECT ${values('incoming."version"')} FROM ${incoming} WHERE ${notBuried}
  ON CONFLICT ("shopId", "shopifyGid") DO UPDATE SET
    "handle" = excluded."handle", "title" = excluded."title", "vendor" = excluded."vendor",
    "productType" = excluded."productType", "tags" = excluded."tags", "isPublished" = excluded."isPublished",
    "options" = excluded."options", "images" = excluded."images", "imageUrl" = excluded."imageUrl",
    "minPriceMinor" = excluded."minPriceMinor", "maxPriceMinor" = excluded."maxPriceMinor",
    "currency" = excluded."currency", "sourceUpdatedAt" = excluded."sourceUpdatedAt", "contentHash" = excluded."contentHash",
    "descriptionHtml" = CASE WHEN "Product"."adminUpdatedAt" IS NULL THEN excluded."descriptionHtml" ELSE "Product"."descriptionHtml" END,
    "searchDocument" = ${searchDocumentSql({
      title: 'excluded."title"',
      vendor: 'excluded."vendor"',
      productType: 'excluded."productType"',
      tags: 'excluded."tags"',
      descriptionHtml: `CASE WHEN "Product"."adminUpdatedAt" IS NULL THEN excluded."descriptionHtml" ELSE "Product"."descriptionHtml" END`,
      otherTitles: otherTitlesSql,
    })},
    "deletedAt" = NULL,
    "updatedAt" = CASE WHEN "Product"."contentHash" = excluded."contentHash" AND "Product"."deletedAt" IS NULL
                       THEN "Product"."updatedAt" ELSE excluded."updatedAt" END
  WHERE "Product"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
  RETURNING "id", "shopifyGid" AS "gid", "isPublished", "updatedAt" = $3::timestamptz AS "isChanged"`

/**
 * Any other feed: makes the product known, at the beginning of time, so that the shop's own feed overrides it whenever
 * it comes. $1 products, $2 shop, $3 now
 */
export const insertForeignProductsSql = `
  INSERT INTO "Product" (${columns})
  SELECT ${values(`'epoch'::timestamptz`)} FROM ${incoming} WHERE ${notBuried}
  ON CONFLICT ("shopId", "shopifyGid") DO NOTHING
  RETURNING "id", "shopifyGid" AS "gid", "isPublished", true AS "isChanged"`
