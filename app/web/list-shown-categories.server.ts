import { listCategoryProducts } from '#app/domain/catalog/list-category-products.server.ts'
import { noFilters } from '#app/domain/catalog/listing-filters.ts'
import type { Audience } from '#app/domain/catalog/product-card.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { categoryViewsOf, type CategoryView } from './category-words.ts'
import { db } from './database.server.ts'

/** The categories of a department that have something to show in a country: a door to an empty room is not offered. */
export async function listShownCategories(
  departmentId: string,
  audience: Audience & { readonly language: Locale },
): Promise<CategoryView[]> {
  const categories = categoryViewsOf(audience.language, departmentId)
  const listing = { ...audience, filters: noFilters, sort: 'newest', limit: 1 } as const
  const first = await Promise.all(categories.map(({ id }) => listCategoryProducts(db, { ...listing, categoryId: id })))
  return categories.filter((_, index) => (first[index]?.items.length ?? 0) > 0)
}
