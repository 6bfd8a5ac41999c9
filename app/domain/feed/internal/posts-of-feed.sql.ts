/**
 * What the feed tells of its posts, in one statement: the ORM's four cost most of a page's time.
 * Primary keys and PostTag(postId). $1 post ids
 */
export const postsOfFeedSql = `
  SELECT post."id", post."caption", post."language", post."publishedAt",
         (post."sampleRequestId" IS NOT NULL OR post."flatFeeId" IS NOT NULL) AS "isRewarded",
         jsonb_build_object('storageKey', media."storageKey", 'contentType', media."contentType", 'posterKey', media."posterKey",
           'durationMs', media."durationMs", 'width', media."width", 'height', media."height",
           'captionsEnKey', media."captionsEnKey", 'captionsArKey', media."captionsArKey") AS "media",
         jsonb_build_object('id', creator."id", 'handle', creator."handle", 'displayName', creator."displayName",
           'avatarKey', creator."avatarKey", 'avatarUrl', creator."avatarUrl") AS "creator",
         COALESCE((SELECT jsonb_agg(jsonb_build_object('productId', tag."productId", 'atMs', tag."atMs") ORDER BY tag."atMs", tag."id")
                   FROM "PostTag" tag WHERE tag."postId" = post."id" AND tag."removedAt" IS NULL), '[]') AS "tags"
  FROM "Post" post JOIN "Creator" creator ON creator."id" = post."creatorId" JOIN "MediaAsset" media ON media."id" = post."mediaId"
  WHERE post."id" = ANY($1::text[])`
