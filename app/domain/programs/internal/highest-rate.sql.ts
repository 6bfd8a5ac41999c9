/**
 * The highest percentage that any plan pays in a time, of those that a flash rate would stand in place of.
 * $1 program, $2 creator or null for all, $3 product or null for all, $4 from, $5 to
 */
export const highestRateSql = `
  SELECT max(rate."rateBps")::int AS "rateBps"
  FROM "Plan" plan JOIN "RateVersion" rate ON rate."planId" = plan."id"
  WHERE plan."programId" = $1::text AND plan."archivedAt" IS NULL
    AND ($2::text IS NULL OR plan."creatorId" IS NULL OR plan."creatorId" = $2::text)
    AND ($3::text IS NULL OR plan."productId" IS NULL OR plan."productId" = $3::text)
    AND ($3::text IS NULL OR plan."collectionId" IS NULL OR EXISTS (SELECT 1 FROM "CollectionProduct" member
      WHERE member."collectionId" = plan."collectionId" AND member."productId" = $3::text))
    AND rate."startsAt" < $5::timestamptz AND (rate."endsAt" IS NULL OR rate."endsAt" > $4::timestamptz)`
