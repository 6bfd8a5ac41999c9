import { productIsListedSql } from '#app/domain/catalog/visibility.sql.ts'
import { productIsInProgramSql } from './in-program.sql.ts'

/**
 * Products of a program that may be shown, newest first; index product_shown_of_shop. With those that a plan names for
 * this very creator. $1 program, $2 creator, $3 the last one seen, $4 words, $5 how many
 */
export const listProgramProductsSql = `
  SELECT p."id" AS "productId", p."title", p."imageUrl", p."minPriceMinor", p."currency", p."handle",
         EXISTS (SELECT 1 FROM "ShowcaseItem" item WHERE item."creatorId" = $2::text AND item."productId" = p."id"
                 AND item."removedAt" IS NULL) AS "isInShowcase"
  FROM "Program" program JOIN "Product" p ON p."shopId" = program."shopId"
  WHERE program."id" = $1::text AND ${productIsListedSql}
    AND (${productIsInProgramSql} OR EXISTS (SELECT 1 FROM "Plan" plan WHERE plan."programId" = program."id"
      AND plan."creatorId" = $2::text AND plan."productId" = p."id" AND plan."archivedAt" IS NULL))
    AND ($3::text IS NULL OR p."id" < $3::text)
    AND ($4::text IS NULL OR position(lower($4::text) IN lower(p."title")) > 0 OR EXISTS (
      SELECT 1 FROM "ProductText" words WHERE words."productId" = p."id" AND position(lower($4::text) IN lower(words."title")) > 0))
  ORDER BY p."id" DESC LIMIT $5::int`
