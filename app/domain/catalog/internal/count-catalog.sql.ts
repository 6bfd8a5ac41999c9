import { catalogViewSql } from './admin-catalog.sql.ts'

const countOf = (view: keyof typeof catalogViewSql) => `(count(*) FILTER (WHERE ${catalogViewSql[view]}))::int`

/** One pass over the shop's products; a row is written even if nothing changed, with when it was counted. $1 shop, $2 now */
export const countCatalogSql = `
  INSERT INTO "CatalogCount" ("shopId", "total", "live", "attention", "inReview", "paused", "unpublished", "countedAt")
  SELECT $1::text, ${countOf('all')}, ${countOf('live')}, ${countOf('attention')}, ${countOf('inReview')}, ${countOf('paused')},
         ${countOf('unpublished')}, $2::timestamptz
  FROM "Product" p WHERE p."shopId" = $1::text AND p."deletedAt" IS NULL
  ON CONFLICT ("shopId") DO UPDATE SET "total" = excluded."total", "live" = excluded."live", "attention" = excluded."attention",
    "inReview" = excluded."inReview", "paused" = excluded."paused", "unpublished" = excluded."unpublished",
    "countedAt" = excluded."countedAt"
  WHERE "CatalogCount"."countedAt" <= excluded."countedAt"`
