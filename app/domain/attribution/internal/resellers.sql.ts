/**
 * Resellers of an order's lines with the program of its shop that they were in: whatever became of it since, the price was
 * theirs when it was confirmed. Index Program(shopId, status). $1 creators, $2 shop, $3 placed at
 */
export const resellersSql = `
  SELECT creator."id" AS "creatorId", creator."bannedAt" AS "creatorBannedAt", member."programId"
  FROM "Creator" creator
  LEFT JOIN LATERAL (
    SELECT program."id" AS "programId" FROM "Program" program
    JOIN "Enrollment" enrollment ON enrollment."programId" = program."id" AND enrollment."creatorId" = creator."id"
    WHERE program."shopId" = $2::text AND program."startsAt" <= $3::timestamptz
    ORDER BY program."startsAt" DESC, program."id" DESC LIMIT 1
  ) member ON true
  WHERE creator."id" = ANY($1::text[])`
