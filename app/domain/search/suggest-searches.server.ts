import type { Audience } from '#app/domain/catalog/product-card.ts'
import { searchProducts } from '#app/domain/catalog/search-products.server.ts'
import { noFilters } from '#app/domain/catalog/listing-filters.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { listBrands } from './list-brands.server.ts'

export type SearchSuggestion =
  | { readonly text: string; readonly kind: 'word' }
  | { readonly text: string; readonly kind: 'product'; readonly productId: string; readonly handle: string }
  | { readonly text: string; readonly kind: 'brand'; readonly handle: string }

const mostBrands = 2

/** While somebody types: brands and products that begin like it. */
export async function suggestSearches(
  db: Reader,
  wanted: Audience & { readonly typed: string; readonly limit: number },
): Promise<SearchSuggestion[]> {
  const { typed, limit, ...audience } = wanted
  if (typed.trim() === '') return []
  const [brands, found] = await Promise.all([
    listBrands(db, { limit: mostBrands, query: typed }),
    searchProducts(db, { ...audience, query: typed, scope: {}, filters: noFilters, sort: 'relevance', limit }),
  ])
  const products = found.products.items.map(({ title, productId, handle }) => ({
    text: title,
    kind: 'product' as const,
    productId,
    handle,
  }))
  return [...brands.map(({ name, handle }) => ({ text: name, kind: 'brand' as const, handle })), ...products].slice(
    0,
    limit,
  )
}
