import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { popularPageSql } from './internal/listing.sql.ts'
import { noFilters } from './listing-filters.ts'
import type { Audience, ProductCard } from './product-card.ts'

/** What sold, was looked at or was put on a showcase lately (J4), most first; empty when nothing was. */
export async function listTrending(
  db: Reader,
  { limit, ...audience }: Audience & { readonly limit: number },
): Promise<ProductCard[]> {
  // One less: the page statement reads one more than asked, to know whether there is a next page.
  const { text, params } = popularPageSql({ ...audience, limit: limit - 1, scope: {}, filters: noFilters }, null, true)
  const rows = await sql<ProductCard & { popularity: number }>(db, text, params)
  return rows.map(({ popularity: _, ...card }) => card)
}
