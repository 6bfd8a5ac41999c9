import { productIsListedSql } from '#app/domain/catalog/visibility.sql.ts'
import { productIsInProgramSql } from './in-program.sql.ts'

/** A shop's products, newest first. $1 program, $2 in or out or either, $3 the last one seen, $4 words, $5 how many */
export const listShopProductsSql = `
  SELECT found.* FROM (
    SELECT p."id" AS "productId", p."title", p."imageUrl", p."minPriceMinor", p."currency",
           ${productIsListedSql} AS "isListed", ${productIsInProgramSql} AS "isIncluded"
    FROM "Program" program JOIN "Product" p ON p."shopId" = program."shopId"
    WHERE program."id" = $1::text AND p."deletedAt" IS NULL AND NOT p."isGiftCard"
      AND ($3::text IS NULL OR p."id" < $3::text)
      AND ($4::text IS NULL OR position(lower($4::text) IN lower(p."title")) > 0)
  ) found
  WHERE $2::boolean IS NULL OR found."isIncluded" = $2::boolean
  ORDER BY found."productId" DESC LIMIT $5::int`
