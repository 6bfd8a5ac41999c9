/**
 * One short link with what its target belongs to; unique index on "code". A set that was taken back is no target. A17: the
 * link of a post for one shop is an ad, about the products of that shop which the post shows.
 */
export const resolveLinkSql = `
  SELECT link."id" AS "linkId", link."creatorId", creator."handle" AS "creatorHandle", link."productId", product."handle" AS "productHandle",
         link."postId", COALESCE(link."shopId", product."shopId") AS "shopId", shop."handle" AS "shopHandle",
         CASE WHEN shop."uninstalledAt" IS NULL THEN shop."domain" END AS "shopDomain", shared."id" AS "shareSetId",
         ad."id" AS "adAuthorizationId", ad."endsAt" AS "adEndsAt",
         CASE WHEN link."postId" IS NOT NULL AND link."shopId" IS NOT NULL THEN (
           SELECT COALESCE(jsonb_agg(jsonb_build_object('productId', shown."id", 'shopId', shown."shopId") ORDER BY tag."atMs", shown."id"), '[]')
           FROM "PostTag" tag JOIN "Product" shown ON shown."id" = tag."productId" AND shown."shopId" = link."shopId"
           WHERE tag."postId" = link."postId" AND tag."removedAt" IS NULL
         ) WHEN shared."id" IS NULL THEN '[]'::jsonb ELSE (
           SELECT COALESCE(jsonb_agg(jsonb_build_object('productId', held."id", 'shopId', held."shopId") ORDER BY item."position"), '[]')
           FROM "ShareSetItem" item JOIN "Product" held ON held."id" = item."productId" WHERE item."shareSetId" = shared."id"
         ) END AS "products"
  FROM "Link" link JOIN "Creator" creator ON creator."id" = link."creatorId"
  LEFT JOIN "Product" product ON product."id" = link."productId"
  LEFT JOIN "Shop" shop ON shop."id" = COALESCE(link."shopId", product."shopId")
  LEFT JOIN "ShareSet" shared ON shared."id" = link."shareSetId" AND shared."archivedAt" IS NULL
  LEFT JOIN "AdAuthorization" ad ON ad."id" = link."adAuthorizationId"
  WHERE link."code" = $1::text`

/** A creator's links, newest first, without those of ads (A17), with people (not bots) who followed them; index Link_creatorId_createdAt_idx. */
export const listLinksSql = `
  SELECT link."id" AS "linkId", link."code", link."createdAt", link."productId", link."postId", link."shopId", link."shareSetId",
         shared."title" AS "shareSetTitle", product."title" AS "productTitle", product."imageUrl", shop."name" AS "shopName", post."caption" AS "postCaption",
         (SELECT media."posterKey" FROM "MediaAsset" media WHERE media."id" = post."mediaId") AS "posterKey",
         (SELECT count(*)::int FROM "Click" click WHERE click."linkId" = link."id" AND NOT click."isBot") AS "clicks"
  FROM "Link" link
  LEFT JOIN "Product" product ON product."id" = link."productId"
  LEFT JOIN "Shop" shop ON shop."id" = link."shopId"
  LEFT JOIN "Post" post ON post."id" = link."postId"
  LEFT JOIN "ShareSet" shared ON shared."id" = link."shareSetId"
  WHERE link."creatorId" = $1::text AND link."adAuthorizationId" IS NULL AND ($2::text IS NULL OR link."id" < $2::text)
  ORDER BY link."id" DESC LIMIT $3::int`

export const insertClicksSql = `
  INSERT INTO "Click" ("id", "linkId", "shopperKey", "isBot", "referrer", "occurredAt")
  SELECT click."id", click."linkId", click."shopperKey", click."isBot", click."referrer", click."occurredAt"
  FROM jsonb_to_recordset($1::jsonb)
    AS click("id" text, "linkId" text, "shopperKey" text, "isBot" boolean, "referrer" text, "occurredAt" timestamptz(3))
  ON CONFLICT ("id") DO NOTHING`
