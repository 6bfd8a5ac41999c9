/** Writes only what differs; products that are not named have no popularity any more. In id order. $1 product ids, $2 scores */
export const applyPopularitySql = `
  WITH scores AS (
    SELECT * FROM unnest($1::text[], $2::int[]) AS scored("id", "score")
  ), changed AS (
    SELECT p."id", COALESCE(scores."score", 0) AS "score" FROM "Product" p LEFT JOIN scores ON scores."id" = p."id"
    WHERE (p."popularity" > 0 OR scores."id" IS NOT NULL) AND p."popularity" <> COALESCE(scores."score", 0)
    ORDER BY p."id" FOR NO KEY UPDATE OF p
  )
  UPDATE "Product" p SET "popularity" = changed."score" FROM changed WHERE p."id" = changed."id"`
