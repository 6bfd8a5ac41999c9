/** Index ProductProblem(shopId, shopifyGid). $1 shop, $2 gids */
export const forgetDefectsSql = `
  DELETE FROM "ProductProblem" WHERE "shopId" = $1 AND "shopifyGid" = ANY($2::text[]) AND "rule" = 'UNREADABLE'`

/** With the product they belong to, if it is known. $1 defects, $2 shop, $3 now */
export const insertDefectsSql = `
  INSERT INTO "ProductProblem" ("id", "shopId", "shopifyGid", "productId", "rule", "severity", "field", "country", "detail", "foundAt")
  SELECT DISTINCT ON (found."gid", found."field", found."country") found."id", $2, found."gid", p."id", found."rule", 'blocking',
    found."field", found."country", found."detail", $3::timestamptz
  FROM json_to_recordset($1::json) AS found("id" text, "gid" text, "rule" text, "field" text, "country" text, "detail" jsonb)
  LEFT JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = found."gid"
  WHERE found."gid" LIKE 'gid://shopify/Product/%'
  ORDER BY found."gid", found."field", found."country", found."id"`
