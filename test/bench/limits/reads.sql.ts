export const analyzeSql = `ANALYZE`

/** The least a read can be: one row of five columns by its primary key. */
export const readByKeySql = `SELECT "id", "shopId", "title", "handle", "imageUrl" FROM "Product" WHERE "id" = $1`

export const explainSql = (statement: string) => `EXPLAIN (FORMAT JSON) ${statement}`

/** What the feed reads of its posts, in one statement. $1 ids */
export const feedPostsSql = `
  SELECT post."id", post."caption", post."language", post."publishedAt", to_jsonb(media) AS "media",
         jsonb_build_object('id', creator."id", 'handle', creator."handle", 'displayName', creator."displayName",
           'avatarKey', creator."avatarKey", 'avatarUrl', creator."avatarUrl") AS "creator",
         COALESCE((SELECT jsonb_agg(jsonb_build_object('productId', tag."productId", 'atMs', tag."atMs") ORDER BY tag."atMs", tag."id")
                   FROM "PostTag" tag WHERE tag."postId" = post."id" AND tag."removedAt" IS NULL), '[]') AS "tags"
  FROM "Post" post JOIN "Creator" creator ON creator."id" = post."creatorId" JOIN "MediaAsset" media ON media."id" = post."mediaId"
  WHERE post."id" = ANY($1::text[])`
