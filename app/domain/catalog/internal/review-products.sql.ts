/** All that is judged of these products, one row each, in id order. $1 product ids */
export const judgedProductsSql = `
  WITH own AS (
    SELECT v."productId", count(*)::int AS "variantCount", (count(*) FILTER (WHERE v."isPublished"))::int AS "publishedVariantCount",
           array_agg(DISTINCT v."currency"::text) AS "currencies", min(v."position") FILTER (WHERE v."priceMinor" <= 0) AS "free"
    FROM "Variant" v WHERE v."productId" = ANY($1::text[]) AND v."deletedAt" IS NULL GROUP BY v."productId"
  ), abroad AS (
    SELECT v."productId", array_agg(DISTINCT price."currency"::text) AS "currencies",
           (array_agg(jsonb_build_object('position', v."position", 'country', price."country") ORDER BY v."position", price."country")
             FILTER (WHERE price."priceMinor" <= 0))[1] AS "free"
    FROM "Variant" v JOIN "VariantPrice" price ON price."variantId" = v."id"
    WHERE v."productId" = ANY($1::text[]) AND v."deletedAt" IS NULL GROUP BY v."productId"
  ), words AS (
    SELECT "productId", jsonb_agg(jsonb_build_object('language', "language", 'title', "title") ORDER BY "language") AS "texts"
    FROM "ProductText" WHERE "productId" = ANY($1::text[]) GROUP BY "productId"
  ), known AS (
    SELECT "productId", jsonb_agg(jsonb_build_object('rule', "rule", 'field', "field", 'country', "country", 'detail', "detail")) AS "problems"
    FROM "ProductProblem" WHERE "productId" = ANY($1::text[]) AND "rule" <> 'UNREADABLE' GROUP BY "productId"
  ), defects AS (
    SELECT "productId", count(*)::int AS "count"
    FROM "ProductProblem" WHERE "productId" = ANY($1::text[]) AND "rule" = 'UNREADABLE' GROUP BY "productId"
  )
  SELECT p."id", p."shopId", p."shopifyGid", p."title", p."descriptionHtml", p."status", p."isPublished", p."isGiftCard",
         p."requiresSellingPlan", p."requiresComponents", p."images", p."options", p."productType", COALESCE(p."tags", '{}') AS "tags", p."taxonomyGid",
         p."chosenCategoryId", p."categoryId", p."departmentId", p."suggestedCategoryId", COALESCE(p."optionTerms", '{}') AS "optionTerms", p."problemCount",
         p."listingState", p."reviewState", p."heldContent" IS NOT NULL AS "hasHeldContent", p."deletedAt" IS NOT NULL AS "isDeleted",
         COALESCE(own."variantCount", 0) AS "variantCount", COALESCE(own."publishedVariantCount", 0) AS "publishedVariantCount",
         COALESCE(own."currencies", '{}') || COALESCE(abroad."currencies", '{}') AS "currencies",
         own."free" AS "freePosition", abroad."free" AS "freeAbroad",
         COALESCE(words."texts", '[]') AS "texts", COALESCE(known."problems", '[]') AS "problems",
         COALESCE(defects."count", 0) AS "defectCount"
  FROM "Product" p
  LEFT JOIN own ON own."productId" = p."id" LEFT JOIN abroad ON abroad."productId" = p."id"
  LEFT JOIN words ON words."productId" = p."id" LEFT JOIN known ON known."productId" = p."id"
  LEFT JOIN defects ON defects."productId" = p."id"
  WHERE p."id" = ANY($1::text[]) ORDER BY p."id"`

/** What judging needs to know of their shops. $1 shop ids */
export const judgedShopsSql = `
  SELECT shop."id", shop."autoSubmit", shop."country"::text AS "country", shop."primaryLocale",
         COALESCE(jsonb_agg(jsonb_build_object('country', feed."country", 'language', feed."language")) FILTER (WHERE feed."id" IS NOT NULL), '[]') AS "feeds"
  FROM "Shop" shop
  LEFT JOIN "ChannelConnection" channel ON channel."shopId" = shop."id" AND channel."status" = 'connected'
  LEFT JOIN "ProductFeed" feed ON feed."connectionId" = channel."id"
  WHERE shop."id" = ANY($1::text[]) GROUP BY shop."id"`

/** J6: rules in force, and whether each shop holds what they ask for. $1 shop ids, $2 now */
export const categoryTermsSql = `
  SELECT shop."id" AS "shopId", rule."categoryId", rule."country"::text AS "country", rule."licenceKind",
         (rule."licenceKind" IS NULL OR EXISTS (
           SELECT 1 FROM "ShopLicence" licence WHERE licence."shopId" = shop."id" AND licence."kind" = rule."licenceKind"
             AND licence."country" = rule."country" AND licence."removedAt" IS NULL AND licence."validUntil" > $2::timestamptz)) AS "isMet"
  FROM "Shop" shop CROSS JOIN "CategoryRule" rule
  WHERE shop."id" = ANY($1::text[]) AND rule."effectiveFrom" <= $2::timestamptz
    AND (rule."endsAt" IS NULL OR rule."endsAt" > $2::timestamptz)
  ORDER BY rule."categoryId", rule."country", rule."id"`

/** $1 judged products */
export const writeJudgedSql = `
  UPDATE "Product" p SET
    "categoryId" = judged."categoryId", "departmentId" = judged."departmentId", "suggestedCategoryId" = judged."suggestedCategoryId",
    "optionTerms" = judged."optionTerms", "problemCount" = judged."problemCount", "listingState" = judged."listingState",
    "reviewState" = judged."reviewState", "heldContent" = CASE WHEN judged."isEditHeld" THEN p."heldContent" END
  FROM json_to_recordset($1::json) AS judged("id" text, "categoryId" text, "departmentId" text, "suggestedCategoryId" text,
    "optionTerms" text[], "problemCount" int, "listingState" text, "reviewState" text, "isEditHeld" boolean)
  WHERE p."id" = judged."id"`

/** Rows of a product are replaced together; what could not be read of it is for whoever reads it. $1 shop, $2 gids */
export const forgetProblemsSql = `
  DELETE FROM "ProductProblem" WHERE "shopId" = $1::text AND "shopifyGid" = ANY($2::text[]) AND "rule" <> 'UNREADABLE'`

/** $1 problems, $2 now */
export const insertProblemsSql = `
  INSERT INTO "ProductProblem" ("id", "shopId", "shopifyGid", "productId", "rule", "severity", "field", "country", "detail", "foundAt")
  SELECT "id", "shopId", "gid", "productId", "rule", "severity", "field", "country", "detail", $2::timestamptz
  FROM json_to_recordset($1::json) AS found("id" text, "shopId" text, "gid" text, "productId" text, "rule" text, "severity" text,
    "field" text, "country" text, "detail" jsonb)`
