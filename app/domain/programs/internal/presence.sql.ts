/** Since when a creator has had each product in the showcase or tagged in published posts (B4). */
export const presenceSql = `
  SELECT "productId", "addedAt" AS "since", "removedAt" AS "until" FROM "ShowcaseItem"
  WHERE "creatorId" = $1::text AND "productId" = ANY($2::text[])
  UNION ALL
  SELECT tag."productId", greatest(tag."createdAt", post."publishedAt"), least(tag."removedAt", post."removedAt")
  FROM "PostTag" tag JOIN "Post" post ON post."id" = tag."postId"
  WHERE tag."productId" = ANY($2::text[]) AND post."creatorId" = $1::text AND post."publishedAt" IS NOT NULL`
