import { mayBeShownSql } from '#app/domain/catalog/visibility.sql.ts'
import { productIsInProgramSql } from './in-program.sql.ts'

/** What decides whether a creator may put a product up: J4, the shop's active program, the creator's enrollment. */
export const productForShowcaseSql = `
  SELECT ${mayBeShownSql} AS "isShown", program."id" AS "programId", enrollment."status" AS "enrollmentStatus", shop."name" AS "shopName",
         (program."id" IS NULL OR ${productIsInProgramSql} OR EXISTS (SELECT 1 FROM "Plan" plan WHERE plan."programId" = program."id"
           AND plan."creatorId" = $2::text AND plan."productId" = p."id" AND plan."archivedAt" IS NULL)) AS "isInProgram"
  FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN "Program" program ON program."shopId" = p."shopId" AND program."status" = 'active' AND program."startsAt" <= $3::timestamptz
  LEFT JOIN "Enrollment" enrollment ON enrollment."programId" = program."id" AND enrollment."creatorId" = $2::text
  WHERE p."id" = $1::text`
