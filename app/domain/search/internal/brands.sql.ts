import { productIsListedSql, shopIsOpenSql } from '#app/domain/catalog/visibility.sql.ts'

/** The newest picture of what it sells. Index product_shown_of_shop. */
const brandColumns = `shop."id" AS "shopId", shop."name", shop."handle", (
    SELECT p."imageUrl" FROM "Product" p WHERE p."shopId" = shop."id" AND ${productIsListedSql} AND p."imageUrl" IS NOT NULL
    ORDER BY p."id" DESC LIMIT 1) AS "imageUrl"`

const somethingToShow = `EXISTS (SELECT 1 FROM "Product" p WHERE p."shopId" = shop."id" AND ${productIsListedSql})`

/** Index product_shown_of_shop, once a shop. $1 limit, $2 beginning of a word of the name or null */
export const brandsSql = `
  SELECT ${brandColumns}
  FROM "Shop" shop
  WHERE ${shopIsOpenSql} AND ${somethingToShow}
    AND ($2::text IS NULL OR starts_with(lower(shop."name"), $2::text) OR strpos(lower(shop."name"), ' ' || $2::text) > 0)
  ORDER BY shop."name", shop."id" LIMIT $1::int`

/** $1 handle */
export const brandByHandleSql = `
  SELECT ${brandColumns} FROM "Shop" shop WHERE shop."handle" = $1::text AND ${shopIsOpenSql}`

/** $1 limit, $2 beginning of the handle or of a word of the name */
export const creatorsSql = `
  SELECT "id", "handle", "displayName", "avatarKey", "avatarUrl" FROM "Creator"
  WHERE "bannedAt" IS NULL
    AND (starts_with("handle", $2::text) OR starts_with(lower("displayName"), $2::text) OR strpos(lower("displayName"), ' ' || $2::text) > 0)
  ORDER BY "handle" LIMIT $1::int`
