/** Products whose category has rules, or looks like it. Index catalog_of_category. $1 shop, $2 categories, $3 id to go on after, $4 limit */
export const restrictedProductsSql = `
  SELECT "id" FROM "Product"
  WHERE "shopId" = $1::text AND "categoryId" = ANY($2::text[]) AND "deletedAt" IS NULL AND "id" > $3::text
  ORDER BY "id" LIMIT $4::int`

/** $1 categories */
export const shopsWithRestrictedSql = `
  SELECT shop."id" FROM "Shop" shop WHERE shop."uninstalledAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Product" p WHERE p."shopId" = shop."id" AND p."categoryId" = ANY($1::text[]) AND p."deletedAt" IS NULL)
  ORDER BY shop."id"`

/** $1 shop, $2 id to go on after, $3 limit */
export const allProductsSql = `
  SELECT "id" FROM "Product" WHERE "shopId" = $1::text AND "deletedAt" IS NULL AND "id" > $2::text ORDER BY "id" LIMIT $3::int`
