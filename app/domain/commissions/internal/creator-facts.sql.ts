/**
 * E8-E12: a creator as self-referral and affiliation look at them. $1 creator, $2 shop, $3 instant of the sale. E11: others
 * who are paid to one of their accounts now, as long as nobody has looked at it.
 */
export const creatorFactsSql = `
  WITH own AS (SELECT "detailsHash" FROM "PayoutMethod" WHERE "creatorId" = $1::text AND "archivedAt" IS NULL)
  SELECT creator."displayName", account."id" AS "accountId", account."email", account."emailIdentity",
         ARRAY(SELECT "detailsHash" FROM own) AS "payoutHashes",
         (SELECT COALESCE(jsonb_agg(address."address"), '[]') FROM "Address" address WHERE address."accountId" = account."id") AS "addresses",
         (SELECT affiliation."kind" FROM "ShopAffiliation" affiliation WHERE affiliation."shopId" = $2::text
           AND affiliation."creatorId" = creator."id" AND affiliation."since" <= $3::timestamptz) AS "affiliation",
         (SELECT count(DISTINCT other."creatorId")::int FROM "PayoutMethod" other WHERE other."detailsHash" IN (SELECT "detailsHash" FROM own)
           AND other."archivedAt" IS NULL AND other."flagResolvedAt" IS NULL AND other."creatorId" <> creator."id") AS "sharedPayoutCreators"
  FROM "Creator" creator JOIN "Account" account ON account."id" = creator."accountId" WHERE creator."id" = $1::text`
