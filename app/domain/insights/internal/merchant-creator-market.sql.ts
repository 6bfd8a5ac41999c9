const lately = (column: string) => `${column} > $2::timestamptz - interval '90 days'`

/** The columns of a creator as merchants meet them, with what happened in the last 90 days. $1 shop, $2 now */
const marketColumnsSql = `
  creator."id" AS "creatorId", creator."handle", creator."displayName", creator."avatarKey", creator."avatarUrl",
  creator."bio", creator."country", COALESCE(creator."markets", '{}') AS "markets", COALESCE(creator."languages", '{}') AS "languages", COALESCE(creator."categories", '{}') AS "categories", creator."audiences",
  creator."permitNumber", creator."permitExpiresAt",
  (SELECT enrollment."status" FROM "Enrollment" enrollment JOIN "Program" program ON program."id" = enrollment."programId"
    WHERE enrollment."creatorId" = creator."id" AND program."shopId" = $1::text AND program."status" <> 'ended') AS "enrollmentStatus",
  (SELECT enrollment."id" FROM "Enrollment" enrollment JOIN "Program" program ON program."id" = enrollment."programId"
    WHERE enrollment."creatorId" = creator."id" AND program."shopId" = $1::text AND program."status" <> 'ended') AS "enrollmentId",
  EXISTS (SELECT 1 FROM "ShortlistEntry" kept WHERE kept."shopId" = $1::text AND kept."creatorId" = creator."id") AS "isShortlisted",
  clicked."clicks", sold."orders", sold."units", sold."returned", posted."posts", sampled."kept", sampled."missed"`

/** Of every shop, whole numbers only: no merchant learns what another one sold for. */
const performanceSql = `
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS "clicks" FROM "Link" link JOIN "Click" click ON click."linkId" = link."id"
    WHERE link."creatorId" = creator."id" AND NOT click."isBot" AND ${lately('click."occurredAt"')}
  ) clicked ON true
  LEFT JOIN LATERAL (
    SELECT count(DISTINCT line."orderId")::int AS "orders", COALESCE(sum(line."quantity"), 0)::int AS "units",
           COALESCE(sum(line."removedQuantity"), 0)::int AS "returned"
    FROM "Commission" commission JOIN "OrderLine" line ON line."id" = commission."orderLineId"
    JOIN "Order" sale ON sale."id" = line."orderId" AND NOT sale."isTest"
    WHERE commission."creatorId" = creator."id" AND ${lately('commission."placedAt"')}
  ) sold ON true
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS "posts" FROM "Post" post
    WHERE post."creatorId" = creator."id" AND post."status" = 'published' AND ${lately('post."publishedAt"')}
  ) posted ON true
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE request."state" = 'fulfilled')::int AS "kept",
           count(*) FILTER (WHERE request."state" = 'missed')::int AS "missed"
    FROM "SampleRequest" request WHERE request."creatorId" = creator."id"
  ) sampled ON true`

/**
 * Creators who let merchants find them, newest first. $3 words, $4 categories, $5 country, $6 language, $7 followers,
 * $8 only the shortlist, $9 the last one seen, $10 how many
 */
export const merchantCreatorMarketSql = `
  SELECT ${marketColumnsSql} FROM (
    SELECT found.* FROM "Creator" found
    WHERE found."bannedAt" IS NULL AND (found."isListed" OR $8::boolean)
      AND ($3::text IS NULL OR position(lower($3::text) IN lower(found."handle" || ' ' || found."displayName" || ' ' || found."bio")) > 0)
      AND ($4::text[] IS NULL OR found."categories" && $4::text[])
      AND ($5::text IS NULL OR found."country" = $5::text OR $5::text = ANY(found."markets"))
      AND ($6::text IS NULL OR found."language" = $6::text OR $6::text = ANY(found."languages"))
      AND ($7::int8 IS NULL OR $7::int8 <= (
        SELECT COALESCE(sum((audience->>'followers')::int8), 0) FROM jsonb_array_elements(found."audiences") audience))
      AND (NOT $8::boolean OR EXISTS (
        SELECT 1 FROM "ShortlistEntry" kept WHERE kept."shopId" = $1::text AND kept."creatorId" = found."id"))
      AND ($9::text IS NULL OR found."id" < $9::text)
    ORDER BY found."id" DESC LIMIT $10::int
  ) creator
  ${performanceSql}
  ORDER BY creator."id" DESC`

/** One creator; who hides from merchants is shown to shops that they have to do with. $3 creator */
export const merchantCreatorSql = `
  SELECT ${marketColumnsSql} FROM "Creator" creator
  ${performanceSql}
  WHERE creator."id" = $3::text AND (creator."isListed" OR EXISTS (
    SELECT 1 FROM "Enrollment" enrollment JOIN "Program" program ON program."id" = enrollment."programId"
    WHERE enrollment."creatorId" = creator."id" AND program."shopId" = $1::text))`
