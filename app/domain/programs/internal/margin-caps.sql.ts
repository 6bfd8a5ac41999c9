import { productIsInProgramSql } from './in-program.sql.ts'

/**
 * What creators may put on the prices of products: the cap of the program that each is active in, of which the product is,
 * and where the shop's goods are paid for. Unique index Enrollment(programId, creatorId). $1 creators and $2 products, in
 * pairs, $3 at
 */
export const marginCapsSql = `
  SELECT ask."creatorId", ask."productId", shop."name" AS "shopName", member."programId", member."marginCapBps", connection."mode"
  FROM unnest($1::text[], $2::text[]) AS ask("creatorId", "productId")
  JOIN "Creator" creator ON creator."id" = ask."creatorId"
  JOIN "Product" p ON p."id" = ask."productId"
  JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN LATERAL (
    SELECT program."id" AS "programId", program."marginCapBps"
    FROM "Program" program JOIN "Enrollment" enrollment ON enrollment."programId" = program."id"
    WHERE program."shopId" = p."shopId" AND enrollment."creatorId" = ask."creatorId" AND enrollment."status" = 'active'
      AND program."status" = 'active' AND program."startsAt" <= $3::timestamptz
      AND (program."endsAt" IS NULL OR program."endsAt" > $3::timestamptz)
      AND (creator."bannedAt" IS NULL OR creator."bannedAt" > $3::timestamptz) AND ${productIsInProgramSql}
    ORDER BY enrollment."enrolledAt", enrollment."id" LIMIT 1
  ) member ON true
  LEFT JOIN LATERAL (
    SELECT "mode" FROM "ChannelConnection" WHERE "shopId" = p."shopId" AND "status" = 'connected' ORDER BY "id" DESC LIMIT 1
  ) connection ON true`
