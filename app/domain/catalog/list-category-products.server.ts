import type { Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { listListing } from './list-listing.server.ts'
import type { ListingFilters, ListingScope, ListingSort } from './listing-filters.ts'
import type { Audience, ProductCard } from './product-card.ts'

export type CategoryProductsWanted = Audience &
  ListingScope & {
    readonly filters: ListingFilters
    readonly sort: ListingSort
    readonly cursor?: string | null | undefined
    readonly limit: number
  }

/** A department, a category, a brand or everything, as one country's shoppers may see it (J4), narrowed and ordered. */
export async function listCategoryProducts(db: Reader, wanted: CategoryProductsWanted): Promise<Page<ProductCard>> {
  const { departmentId, categoryId, shopId, ...listing } = wanted
  return listListing(db, { ...listing, scope: { departmentId, categoryId, shopId } })
}
