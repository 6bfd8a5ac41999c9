import { productIsListedSql } from '#app/domain/catalog/visibility.sql.ts'

/** Products of a program's shop that may be shown, newest first; index product_shown_of_shop. */
export const listProgramProductsSql = `
  SELECT p."id" AS "productId", p."title", p."imageUrl", p."minPriceMinor", p."currency", p."handle",
         EXISTS (SELECT 1 FROM "ShowcaseItem" item WHERE item."creatorId" = $2::text AND item."productId" = p."id"
                 AND item."removedAt" IS NULL) AS "isInShowcase"
  FROM "Program" program JOIN "Product" p ON p."shopId" = program."shopId"
  WHERE program."id" = $1::text AND ${productIsListedSql}
    AND ($3::text IS NULL OR p."id" < $3::text)
    AND ($4::text IS NULL OR position(lower($4::text) IN lower(p."title")) > 0 OR EXISTS (
      SELECT 1 FROM "ProductText" words WHERE words."productId" = p."id" AND position(lower($4::text) IN lower(words."title")) > 0))
  ORDER BY p."id" DESC LIMIT $5::int`
