import { mayBeShownSql } from '#app/domain/catalog/visibility.sql.ts'

export const findTaggableSql = `
  SELECT p."shopId" FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
  WHERE p."id" = $1::text AND ${mayBeShownSql}`

/** Which of these products may be shown right now (a tag on a hidden one stays, but is not offered to anyone). */
export const shownAmongSql = `
  SELECT p."id" FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
  WHERE p."id" = ANY($1::text[]) AND ${mayBeShownSql}`
