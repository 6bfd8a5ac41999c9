/**
 * The instants at which something about a program's rates changed in the last days: a version begins, or a plan's last one
 * ends with the plan. With when creators were told of it last. $1 since when, $2 now
 */
export const rateChangesSql = `
  SELECT change."rateVersionId", change."changedAt", change."programId", change."lockNoticeAt" FROM (
    SELECT rate."id" AS "rateVersionId", rate."startsAt" AS "changedAt", plan."programId", rate."lockNoticeAt"
    FROM "RateVersion" rate JOIN "Plan" plan ON plan."id" = rate."planId"
    WHERE rate."startsAt" > $1::timestamptz AND rate."startsAt" <= $2::timestamptz
    UNION ALL
    SELECT rate."id", plan."archivedAt", plan."programId", rate."lockNoticeAt"
    FROM "RateVersion" rate JOIN "Plan" plan ON plan."id" = rate."planId"
    WHERE plan."archivedAt" > $1::timestamptz AND plan."archivedAt" <= $2::timestamptz AND rate."endsAt" = plan."archivedAt"
  ) change
  JOIN "Program" program ON program."id" = change."programId" AND program."status" <> 'ended'
  WHERE program."createdAt" < change."changedAt"
  ORDER BY change."changedAt", change."rateVersionId"`

/**
 * The next creators of a program, by id, with the products of its shop that they have had up since an instant.
 * $1 program, $2 changed at, $3 after this creator, $4 how many creators
 */
export const creatorsWithProductsUpSql = `
  SELECT member."creatorId", up."productIds" FROM (
    SELECT enrollment."creatorId", program."shopId" FROM "Enrollment" enrollment
    JOIN "Program" program ON program."id" = enrollment."programId"
    WHERE enrollment."programId" = $1::text AND enrollment."status" = 'active' AND enrollment."creatorId" > $3::text
    ORDER BY enrollment."creatorId" LIMIT $4::int
  ) member
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT held."productId") AS "productIds" FROM (
      SELECT item."productId" FROM "ShowcaseItem" item
      WHERE item."creatorId" = member."creatorId" AND item."removedAt" IS NULL AND item."addedAt" <= $2::timestamptz
      UNION ALL
      SELECT tag."productId" FROM "PostTag" tag JOIN "Post" post ON post."id" = tag."postId"
      WHERE post."creatorId" = member."creatorId" AND tag."removedAt" IS NULL AND post."removedAt" IS NULL
        AND greatest(tag."createdAt", post."publishedAt") <= $2::timestamptz AND post."publishedAt" IS NOT NULL
    ) held JOIN "Product" p ON p."id" = held."productId" AND p."shopId" = member."shopId"
  ) up ON true
  ORDER BY member."creatorId"`
