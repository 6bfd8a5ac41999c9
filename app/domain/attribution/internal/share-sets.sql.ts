/** A creator's sets with their links and people who followed them; index creator_share_sets_page. $1 creator, $2 after, $3 limit */
export const listShareSetsSql = `
  SELECT one."id" AS "shareSetId", one."title", one."createdAt", one."marginBps", link."code", items."productCount", items."imageUrl",
         (SELECT count(*)::int FROM "Click" click WHERE click."linkId" = link."id" AND NOT click."isBot") AS "clicks"
  FROM "ShareSet" one
  JOIN "Link" link ON link."shareSetId" = one."id" AND link."creatorId" = one."creatorId"
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS "productCount", (array_agg(product."imageUrl" ORDER BY item."position"))[1] AS "imageUrl"
    FROM "ShareSetItem" item JOIN "Product" product ON product."id" = item."productId"
    WHERE item."shareSetId" = one."id"
  ) items
  WHERE one."creatorId" = $1::text AND one."archivedAt" IS NULL AND ($2::text IS NULL OR one."id" < $2::text)
  ORDER BY one."id" DESC LIMIT $3::int`
