import { departmentOf, isCategoryId } from '#app/domain/catalog/category-tree.ts'
import { listListing } from '#app/domain/catalog/list-listing.server.ts'
import { noFilters, type ListingScope } from '#app/domain/catalog/listing-filters.ts'
import type { Audience, ProductCard } from '#app/domain/catalog/product-card.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

const most = 8

/**
 * When a search finds nothing: what is popular in the places that its words name, then around them, then anywhere.
 * Empty only where nothing is shown at all.
 */
export async function suggestInstead(
  db: Reader,
  wanted: Audience & { readonly categoryIds: readonly string[] },
): Promise<ProductCard[]> {
  const { country, language, categoryIds } = wanted
  const scopes: ListingScope[] = [
    ...categoryIds.map((categoryId) => ({ categoryId })),
    ...[...new Set(categoryIds.filter(isCategoryId).map(departmentOf))].map((departmentId) => ({ departmentId })),
    {},
  ]
  for (const scope of scopes) {
    const listing = { country, language, scope, filters: noFilters, sort: 'popular', limit: most } as const
    const { items } = await listListing(db, listing)
    if (items.length > 0) return [...items]
  }
  return []
}
