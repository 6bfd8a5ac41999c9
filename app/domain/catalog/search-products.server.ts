import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { searchPageSql } from './internal/search-products.sql.ts'
import type { PagedListing } from './list-listing.server.ts'
import type { ProductCard } from './product-card.ts'
import { toSearchQuery } from './search-query.ts'

export type ProductSearch = PagedListing & { readonly query: string }

export type FoundProducts = {
  readonly products: Page<ProductCard>
}

/** What a country's shoppers may see (J4) of what they typed, best match first. */
export async function searchProducts(db: Reader, wanted: ProductSearch): Promise<FoundProducts> {
  const query = toSearchQuery(wanted.query)
  if (query === null) return { products: { items: [], nextCursor: null } }
  const [rank, id] = decodeCursor(wanted.cursor, 2) ?? []
  const after = typeof rank === 'number' ? { rank, id: String(id) } : null
  const { text, params } = searchPageSql(wanted, query, after)
  const rows = await sql<ProductCard & { rank: number }>(db, text, params)
  const page = toPage(rows, wanted.limit, (row) => [row.rank, row.productId])
  return { products: { ...page, items: page.items.map(({ rank: _, ...card }) => card) } }
}
