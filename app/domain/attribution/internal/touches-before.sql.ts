/**
 * A1 and A12: what this shopper, on this browser or signed in, did before placing the order; with what A13 needs, and
 * whether the content was taken down by somebody else than its creator (A14).
 * Indexes touches_of_shopper and touches_of_account. 90 days is the longest window a policy can name.
 */
export const touchesBeforeSql = `
  SELECT touch."id", touch."creatorId", touch."programId", touch."surface", touch."contentId", touch."productId",
         touch."shopId", touch."occurredAt", creator."bannedAt" AS "creatorBannedAt",
         enrollment."inactiveFrom" AS "enrollmentInactiveFrom", touch."policyVersionId", touch."isAtCheckout", touch."adAuthorizationId",
         (post."status" = 'removed' AND post."removalReason" <> 'creator') IS TRUE AS "isContentBarred"
  FROM (
    SELECT * FROM "Touch" WHERE "shopperKey" = $1::text AND "shopId" = $3::text
      AND "occurredAt" <= $4::timestamptz AND "occurredAt" > $4::timestamptz - interval '91 days'
    UNION
    SELECT * FROM "Touch" WHERE "accountId" = $2::text AND "shopId" = $3::text
      AND "occurredAt" <= $4::timestamptz AND "occurredAt" > $4::timestamptz - interval '91 days'
  ) AS touch
  JOIN "Creator" creator ON creator."id" = touch."creatorId"
  LEFT JOIN "Enrollment" enrollment ON enrollment."programId" = touch."programId" AND enrollment."creatorId" = touch."creatorId"
  LEFT JOIN "Post" post ON post."id" = touch."contentId"
  ORDER BY touch."occurredAt" DESC, touch."id" LIMIT 500`
