import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { departmentIds } from './category-tree.ts'
import { newestPageSql, popularPageSql } from './internal/listing.sql.ts'
import { shownDepartmentsSql } from './internal/shown-departments.sql.ts'
import { noFilters } from './listing-filters.ts'
import type { Audience, ProductCard } from './product-card.ts'

export type ShopHome = {
  /** Ids of category-tree.ts with something to show in the country, in the tree's order. */
  readonly departments: readonly string[]
  readonly newest: readonly ProductCard[]
  /** What sold, was looked at or was put on a showcase lately; empty when nothing was. */
  readonly trending: readonly ProductCard[]
}

/** What the shop tab begins with (J4), `limit` cards a row. */
export async function listShopHome(db: Reader, wanted: Audience & { readonly limit: number }): Promise<ShopHome> {
  const { country, language, limit } = wanted
  // One card less: the page statements read one more than asked, to know whether there is a next page.
  const listing = { country, language, limit: limit - 1, scope: {}, filters: noFilters }
  const newest = newestPageSql(listing, null)
  const trending = popularPageSql(listing, null, true)
  const [shown, cards, noticed] = await Promise.all([
    sql<{ departmentId: string }>(db, shownDepartmentsSql, [country, [...departmentIds]]),
    sql<ProductCard>(db, newest.text, newest.params),
    sql<ProductCard & { popularity: number }>(db, trending.text, trending.params),
  ])
  return {
    departments: shown.map(({ departmentId }) => departmentId),
    newest: cards,
    trending: noticed.map(({ popularity: _, ...card }) => card),
  }
}
