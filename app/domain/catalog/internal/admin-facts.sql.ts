import { holdApprovedSql } from './held-content.sql.ts'
import { otherTitlesSql, searchDocumentSql } from './search-document.sql.ts'

/**
 * What only the Admin API tells, guarded by its own instant (J5). A null in the incoming row leaves the column alone.
 * $1 products, $2 shop, $3 now
 */
export const applyAdminFactsSql = `
  UPDATE "Product" SET
    "status" = incoming."status",
    "isGiftCard" = COALESCE(incoming."isGiftCard", "Product"."isGiftCard"),
    "requiresSellingPlan" = COALESCE(incoming."requiresSellingPlan", "Product"."requiresSellingPlan"),
    "descriptionHtml" = COALESCE(incoming."descriptionHtml", "Product"."descriptionHtml"),
    -- Made safe here already: what an export says of it is to be compared in full again.
    "contentHash" = CASE WHEN COALESCE(incoming."descriptionHtml", "Product"."descriptionHtml") = "Product"."descriptionHtml" THEN "Product"."contentHash" ELSE '' END,
    ${holdApprovedSql(`COALESCE(incoming."descriptionHtml", "Product"."descriptionHtml") <> "Product"."descriptionHtml"`)},
    "adminUpdatedAt" = incoming."updatedAt",
    "searchDocument" = CASE WHEN COALESCE(incoming."descriptionHtml", "Product"."descriptionHtml") = "Product"."descriptionHtml"
      THEN "Product"."searchDocument"
      ELSE ${searchDocumentSql({
        title: '"Product"."title"',
        vendor: '"Product"."vendor"',
        productType: '"Product"."productType"',
        tags: '"Product"."tags"',
        descriptionHtml: 'incoming."descriptionHtml"',
        otherTitles: otherTitlesSql,
      })} END,
    "updatedAt" = $3::timestamptz
  FROM json_to_recordset($1::json) AS incoming("gid" text, "status" text, "isGiftCard" boolean, "requiresSellingPlan" boolean,
    "descriptionHtml" text, "updatedAt" timestamptz)
  WHERE "Product"."shopId" = $2 AND "Product"."shopifyGid" = incoming."gid"
    AND ("Product"."adminUpdatedAt" IS NULL OR "Product"."adminUpdatedAt" <= incoming."updatedAt")
    AND ("Product"."adminUpdatedAt" IS NULL OR ("Product"."status", "Product"."isGiftCard", "Product"."requiresSellingPlan", "Product"."descriptionHtml")
      IS DISTINCT FROM (incoming."status", COALESCE(incoming."isGiftCard", "Product"."isGiftCard"),
        COALESCE(incoming."requiresSellingPlan", "Product"."requiresSellingPlan"), COALESCE(incoming."descriptionHtml", "Product"."descriptionHtml")))
  RETURNING "Product"."id", "Product"."shopifyGid" AS "gid",
    "Product"."isPublished" AND "Product"."status" = 'ACTIVE' AS "isPublished", true AS "isChanged"`

/** Facts of a variant that feeds lack; they have no instant of their own and do not disagree between sources. $1 variants, $2 shop */
export const applyVariantFactsSql = `
  UPDATE "Variant" v SET "taxable" = incoming."taxable"
  FROM json_to_recordset($1::json) AS incoming("gid" text, "taxable" boolean)
  WHERE v."shopId" = $2 AND v."shopifyGid" = incoming."gid" AND v."taxable" <> incoming."taxable"`

/**
 * Deletes win over older updates, and are remembered for those still to come (J5). The notice about leaving the feed is
 * a moment younger than the delete itself, hence the second condition. $1 shop, $2 gids, $3 deleted at, $4 now
 */
export const buryProductsSql = `
  WITH buried AS (
    INSERT INTO "ProductTombstone" ("shopId", "shopifyGid", "deletedAt") 
    SELECT $1, gone."gid", $3::timestamptz FROM unnest($2::text[]) AS gone("gid") ORDER BY gone."gid"
    ON CONFLICT ("shopId", "shopifyGid") DO UPDATE SET "deletedAt" = GREATEST("ProductTombstone"."deletedAt", excluded."deletedAt")
  )
  UPDATE "Product" SET "deletedAt" = $3::timestamptz, "updatedAt" = $4::timestamptz
  WHERE "shopId" = $1 AND "shopifyGid" = ANY($2::text[]) AND "deletedAt" IS NULL AND ("sourceUpdatedAt" <= $3::timestamptz OR NOT "isPublished")
  RETURNING "id", "shopifyGid" AS "gid", false AS "isPublished", true AS "isChanged"`

/** The product left the base feed: not published to our channel any more. Wins a tie. $1 shop, $2 gid, $3 version, $4 now */
export const unpublishSql = `
  UPDATE "Product" SET "isPublished" = false, "sourceUpdatedAt" = $3::timestamptz, "updatedAt" = $4::timestamptz
  WHERE "shopId" = $1 AND "shopifyGid" = $2 AND "sourceUpdatedAt" <= $3::timestamptz
  RETURNING "id", "shopifyGid" AS "gid", false AS "isPublished", true AS "isChanged"`

/** Leaving a feed that came before the product did: an older delivery must not bring it in. $1 shop, $2 gid, $3 version */
export const rememberUnpublishedSql = `
  INSERT INTO "ProductTombstone" ("shopId", "shopifyGid", "deletedAt")
  SELECT $1, $2, $3::timestamptz
  WHERE NOT EXISTS (SELECT 1 FROM "Product" p WHERE p."shopId" = $1 AND p."shopifyGid" = $2 AND p."sourceUpdatedAt" > 'epoch'::timestamptz)
  ON CONFLICT ("shopId", "shopifyGid") DO UPDATE SET "deletedAt" = GREATEST("ProductTombstone"."deletedAt", excluded."deletedAt")`
