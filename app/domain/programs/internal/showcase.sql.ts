import { mayBeShownSql } from '#app/domain/catalog/visibility.sql.ts'

/** A creator's products in their order, index ShowcaseItem_creatorId_position_idx. Shoppers see only what may be shown. */
export const listShowcaseSql = (audience: 'public' | 'creator') => `
  SELECT item."position", p."id" AS "productId", p."title", p."imageUrl", p."minPriceMinor", p."currency",
         shop."id" AS "shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle", item."addedAt",
         ${mayBeShownSql} AS "isShown"
  FROM "ShowcaseItem" item JOIN "Product" p ON p."id" = item."productId" JOIN "Shop" shop ON shop."id" = p."shopId"
  WHERE item."creatorId" = $1::text AND item."removedAt" IS NULL
    AND ($2::int IS NULL OR (item."position", p."id") > ($2::int, $3::text))
    ${audience === 'public' ? `AND ${mayBeShownSql}` : ''}
  ORDER BY item."position", p."id" LIMIT $4::int`

/** Puts one product at an index and closes the gaps: positions become 0, 1, 2 … */
export const moveInShowcaseSql = `
  WITH others AS (
    SELECT "id", row_number() OVER (ORDER BY "position", "productId") - 1 AS "index"
    FROM "ShowcaseItem" WHERE "creatorId" = $1::text AND "removedAt" IS NULL AND "productId" <> $2::text
  ), placed AS (
    SELECT "id", "index" + (CASE WHEN "index" >= $3::int THEN 1 ELSE 0 END) AS "index" FROM others
    UNION ALL
    SELECT "id", least($3::int, (SELECT count(*) FROM others)) FROM "ShowcaseItem"
    WHERE "creatorId" = $1::text AND "productId" = $2::text AND "removedAt" IS NULL
  )
  UPDATE "ShowcaseItem" item SET "position" = placed."index" FROM placed
  WHERE item."id" = placed."id" AND item."position" <> placed."index"`
