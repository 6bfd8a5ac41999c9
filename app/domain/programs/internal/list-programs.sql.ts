import { productIsListedSql, shopIsOpenSql } from '#app/domain/catalog/visibility.sql.ts'
import { productIsInProgramSql } from './in-program.sql.ts'

/** $1 creator whose enrollment is shown, $2 now: the default rate is the one that holds then, not one that is planned. */
const columns = `
  SELECT program."id" AS "programId", program."name", program."status", program."startsAt", program."description",
         program."terms", program."approval",
         shop."id" AS "shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle", shop."country", shop."currency",
         plan."id" AS "planId", rate."rateBps", rate."fixedAmounts",
         (SELECT count(*)::int FROM "Product" p WHERE p."shopId" = shop."id" AND ${productIsListedSql} AND ${productIsInProgramSql}) AS "productCount",
         (SELECT array_agg(p."imageUrl") FROM (SELECT p."imageUrl" FROM "Product" p
            WHERE p."shopId" = shop."id" AND ${productIsListedSql} AND ${productIsInProgramSql} AND p."imageUrl" IS NOT NULL
            ORDER BY p."id" DESC LIMIT 3) AS p) AS "imageUrls",
         (SELECT count(*)::int FROM "Enrollment" member WHERE member."programId" = program."id" AND member."status" = 'active') AS "creatorCount",
         enrollment."id" AS "enrollmentId", enrollment."status" AS "enrollmentStatus", enrollment."enrolledAt"
  FROM "Program" program
  JOIN "Shop" shop ON shop."id" = program."shopId"
  JOIN "Plan" plan ON plan."programId" = program."id" AND plan."kind" = 'open' AND plan."productId" IS NULL
    AND plan."collectionId" IS NULL AND plan."archivedAt" IS NULL
  JOIN "RateVersion" rate ON rate."planId" = plan."id" AND rate."startsAt" <= $2::timestamptz
    AND (rate."endsAt" IS NULL OR rate."endsAt" > $2::timestamptz)
  LEFT JOIN "Enrollment" enrollment ON enrollment."programId" = program."id" AND enrollment."creatorId" = $1::text`

/** Programs a creator may join, newest first; a search word looks at the names of shop and program. */
export const listOpenProgramsSql = `${columns}
  WHERE program."status" = 'active' AND program."startsAt" <= $2::timestamptz AND ${shopIsOpenSql}
    AND ($3::text IS NULL OR program."id" < $3::text)
    AND ($4::text IS NULL OR position(lower($4::text) IN lower(shop."name" || ' ' || program."name")) > 0)
  ORDER BY program."id" DESC LIMIT $5::int`

/** Programs a creator has to do with, whatever became of them, latest first. */
export const listJoinedProgramsSql = `${columns}
  WHERE enrollment."creatorId" = $1::text AND ($3::text IS NULL OR program."id" < $3::text)
  ORDER BY program."id" DESC LIMIT $4::int`

export const programByIdSql = `${columns} WHERE program."id" = $3::text`

export const programOfShopSql = `${columns} WHERE shop."id" = $3::text AND program."status" <> 'ended'`
