const publicPostSql = `post."status" = 'published' AND post."publishedAt" IS NOT NULL AND creator."bannedAt" IS NULL`

const afterSql = `($1::timestamptz IS NULL OR (post."publishedAt", post."id") < ($1::timestamptz, $2::text))`

const newestFirst = `ORDER BY post."publishedAt" DESC, post."id" DESC LIMIT $3::int`

/** Index feed_newest. $1 instant and $2 id to go on after, $3 limit */
export const newestPostsSql = `
  SELECT post."id", post."publishedAt" FROM "Post" post JOIN "Creator" creator ON creator."id" = post."creatorId"
  WHERE ${publicPostSql} AND ${afterSql} ${newestFirst}`

/** Index Post(creatorId, createdAt). $4 creator */
export const postsOfCreatorSql = `
  SELECT post."id", post."publishedAt" FROM "Post" post JOIN "Creator" creator ON creator."id" = post."creatorId"
  WHERE post."creatorId" = $4::text AND ${publicPostSql} AND ${afterSql} ${newestFirst}`

/** Index PostTag(productId). $4 product */
export const postsOfProductSql = `
  SELECT post."id", post."publishedAt"
  FROM "PostTag" tag JOIN "Post" post ON post."id" = tag."postId" JOIN "Creator" creator ON creator."id" = post."creatorId"
  WHERE tag."productId" = $4::text AND tag."removedAt" IS NULL AND ${publicPostSql} AND ${afterSql} ${newestFirst}`

/** $1 post */
export const publicPostByIdSql = `
  SELECT post."id", post."publishedAt" FROM "Post" post JOIN "Creator" creator ON creator."id" = post."creatorId"
  WHERE post."id" = $1::text AND ${publicPostSql}`
