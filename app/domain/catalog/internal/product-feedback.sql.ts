/**
 * Products about which Shopify was told something else than what is so now. Ones without a blocking problem only after
 * they had one. Index admin_catalog_page. $1 shop, $2 id to go on after, $3 limit
 */
export const dueFeedbackSql = `
  SELECT p."id", p."shopifyGid" AS "gid", p."sourceUpdatedAt", COALESCE(blocking."rules", '{}') AS "rules"
  FROM "Product" p
  LEFT JOIN LATERAL (
    SELECT array_agg(found."rule" ORDER BY found."id") AS "rules", max(found."foundAt") AS "foundAt"
    FROM "ProductProblem" found WHERE found."productId" = p."id" AND found."severity" = 'blocking'
  ) blocking ON true
  WHERE p."shopId" = $1::text AND p."id" > $2::text AND p."deletedAt" IS NULL
    AND (p."problemCount" > 0 OR p."feedbackState" = 'REQUIRES_ACTION')
    AND CASE WHEN blocking."rules" IS NULL THEN p."feedbackState" = 'REQUIRES_ACTION'
        ELSE p."feedbackState" IS DISTINCT FROM 'REQUIRES_ACTION' OR p."feedbackSentAt" < blocking."foundAt" END
  ORDER BY p."id" LIMIT $3::int`

/** The newest wins. $1 product ids, $2 state, $3 when it was judged */
export const noteFeedbackSql = `
  UPDATE "Product" SET "feedbackState" = $2::text, "feedbackSentAt" = $3::timestamptz
  WHERE "id" = ANY($1::text[]) AND ("feedbackSentAt" IS NULL OR "feedbackSentAt" < $3::timestamptz)`
