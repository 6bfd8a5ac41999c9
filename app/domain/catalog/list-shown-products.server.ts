import type { Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { cardsByIdSql } from './internal/product-cards.sql.ts'
import { listListing } from './list-listing.server.ts'
import { noFilters } from './listing-filters.ts'
import type { Audience, ProductCard } from './product-card.ts'
import { searchProducts } from './search-products.server.ts'

export type ListShownProducts = Audience & {
  readonly shopId?: string | undefined
  readonly query?: string | undefined
  readonly cursor?: string | null | undefined
  readonly limit: number
}

/** What shoppers may see (J4): newest first, or best match first when there is a query. */
export async function listShownProducts(db: Reader, wanted: ListShownProducts): Promise<Page<ProductCard>> {
  const { shopId, query = '', ...rest } = wanted
  const listing = { ...rest, scope: { shopId }, filters: noFilters, sort: 'relevance' as const }
  if (query.trim() === '') return listListing(db, listing)
  return (await searchProducts(db, { ...listing, query })).products
}

/** Cards for ids that a post, a showcase or an order holds, in that order; hidden ones come with `isShown: false`. */
export async function listProductCards(
  db: Reader,
  productIds: readonly string[],
  { country, language }: Audience,
): Promise<ProductCard[]> {
  if (productIds.length === 0) return []
  return sql<ProductCard>(db, cardsByIdSql, [country, language, [...productIds]])
}
