/** All followers that a creator names, and those with a proof. */
const followersSql = (isProven: boolean) => `(SELECT COALESCE(sum((audience ->> 'followers')::int8), 0)::int8
  FROM jsonb_array_elements(creator."audiences") AS audience${isProven ? ` WHERE audience ->> 'proofKey' IS NOT NULL` : ''})`

/**
 * Creators who let themselves be found, newest first, in the order of the primary key. $1 shop, $2 the last one seen,
 * $3 words, $4 country, $5 categories, $6 language, $7 followers at least, $8 proven ones only, $9 shortlisted only,
 * $10 now, $11 how many
 */
export const listedCreatorsSql = `
  SELECT creator."id" AS "creatorId", creator."handle", creator."displayName", creator."bio", creator."avatarKey",
         creator."avatarUrl", creator."country", creator."markets", creator."language", creator."languages",
         creator."categories", creator."audiences", creator."permitNumber", ${followersSql(false)} AS "followers",
         ${followersSql(true)} AS "provenFollowers", entry."note" AS "shortlistNote", entry."creatorId" IS NOT NULL AS "isShortlisted"
  FROM "Creator" creator JOIN "Account" account ON account."id" = creator."accountId"
  LEFT JOIN "ShortlistEntry" entry ON entry."shopId" = $1::text AND entry."creatorId" = creator."id"
  WHERE creator."isListed" AND account."closedAt" IS NULL AND (creator."bannedAt" IS NULL OR creator."bannedAt" > $10::timestamptz)
    AND ($2::text IS NULL OR creator."id" < $2::text)
    AND ($3::text IS NULL OR position(lower($3::text) IN lower(creator."handle" || ' ' || creator."displayName" || ' ' || creator."bio")) > 0)
    AND ($4::text IS NULL OR creator."country" = $4::text OR $4::text = ANY(creator."markets"))
    AND ($5::text[] IS NULL OR creator."categories" && $5::text[])
    AND ($6::text IS NULL OR creator."language" = $6::text OR $6::text = ANY(creator."languages"))
    AND ($7::int8 IS NULL OR CASE WHEN $8::boolean THEN ${followersSql(true)} ELSE ${followersSql(false)} END >= $7::int8)
    AND (NOT $8::boolean OR ${followersSql(true)} > 0)
    AND (NOT $9::boolean OR entry."creatorId" IS NOT NULL)
  ORDER BY creator."id" DESC LIMIT $11::int`
