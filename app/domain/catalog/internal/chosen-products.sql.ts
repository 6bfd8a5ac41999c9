/** The merchant's own among these products, locked in id order. $1 shop, $2 product ids */
export const chosenProductsSql = `
  SELECT "id", "shopifyGid" AS "gid", "isPublished", "listingState" AS "listing", "reviewState" AS "review", "taxonomyGid",
         "chosenCategoryId", "suggestedCategoryId", "categoryId"
  FROM "Product" WHERE "shopId" = $1::text AND "id" = ANY($2::text[]) AND "deletedAt" IS NULL
  ORDER BY "id" FOR NO KEY UPDATE`

/** $1 products with their standing */
export const setStandingSql = `
  UPDATE "Product" p SET "listingState" = moved."listing", "reviewState" = moved."review"
  FROM json_to_recordset($1::json) AS moved("id" text, "listing" text, "review" text) WHERE p."id" = moved."id"`

/** $1 products with the category chosen for them, null for none */
export const setChosenCategorySql = `
  UPDATE "Product" p SET "chosenCategoryId" = chosen."categoryId"
  FROM json_to_recordset($1::json) AS chosen("id" text, "categoryId" text) WHERE p."id" = chosen."id"`

/** $1 product ids */
export const failedReviewsSql = `
  SELECT "id" FROM "Product" WHERE "id" = ANY($1::text[]) AND "reviewState" = 'failed'`
