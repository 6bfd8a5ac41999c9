/**
 * Sets that stand, with the margin that their seller asks. Primary keys of ShareSet and ShareSetItem.
 * $1 sets and $2 products, in pairs
 */
export const resalesSql = `
  SELECT one."id" AS "shareSetId", item."productId", creator."id" AS "creatorId", creator."handle", creator."displayName",
         one."marginBps"
  FROM unnest($1::text[], $2::text[]) AS ask("shareSetId", "productId")
  JOIN "ShareSet" one ON one."id" = ask."shareSetId" AND one."archivedAt" IS NULL AND one."marginBps" > 0
  JOIN "ShareSetItem" item ON item."shareSetId" = one."id" AND item."productId" = ask."productId"
  JOIN "Creator" creator ON creator."id" = one."creatorId"`
