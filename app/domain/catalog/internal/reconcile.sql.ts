/** How ours compare with what Shopify says. $1 rows, $2 shop. Only products that differ come back. */
export const compareProductsSql = `
  SELECT incoming."gid",
    CASE WHEN p."id" IS NULL OR p."deletedAt" IS NOT NULL THEN 'missing'
         WHEN p."isPublished" AND NOT incoming."isPublished" THEN 'published'
         WHEN NOT p."isPublished" AND incoming."isPublished" THEN 'unpublished'
         ELSE 'stale' END AS "difference"
  FROM json_to_recordset($1::json) AS incoming("gid" text, "isPublished" boolean, "updatedAt" timestamptz)
  LEFT JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."gid"
  WHERE ((p."id" IS NULL OR p."deletedAt" IS NOT NULL) AND incoming."isPublished")
     OR (p."id" IS NOT NULL AND p."deletedAt" IS NULL AND p."isPublished" <> incoming."isPublished")
     OR (p."deletedAt" IS NULL AND incoming."isPublished" AND p."sourceUpdatedAt" < incoming."updatedAt")`

/** Ours that Shopify does not have any more. $1 shop, $2 every gid at Shopify, $3 when the export began */
export const findSurplusSql = `
  SELECT "shopifyGid" AS "gid" FROM "Product"
  WHERE "shopId" = $1 AND "deletedAt" IS NULL AND "createdAt" < $3::timestamptz AND NOT ("shopifyGid" = ANY($2::text[]))`

/** $1 shop, $2 gid */
export const storedVersionSql = `
  SELECT "sourceUpdatedAt", "adminUpdatedAt" FROM "Product" WHERE "shopId" = $1 AND "shopifyGid" = $2`
