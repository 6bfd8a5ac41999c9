import type { Audience } from '#app/domain/catalog/product-card.ts'
import { suggestNames } from '#app/domain/catalog/suggest-names.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

export type SearchSuggestion =
  | { readonly text: string; readonly kind: 'word' }
  | { readonly text: string; readonly kind: 'product'; readonly productId: string; readonly handle: string }
  | { readonly text: string; readonly kind: 'brand'; readonly handle: string }

/**
 * While somebody types, from two letters on: the typed text with its last word ended, brands, then products whose titles
 * hold all of it, which fill what the others leave of `limit`.
 */
export async function suggestSearches(
  db: Reader,
  wanted: Audience & { readonly typed: string; readonly limit: number },
): Promise<SearchSuggestion[]> {
  const { words, brands, products } = await suggestNames(db, wanted)
  const before = wanted.typed.trim().split(/\s+/u).slice(0, -1).join(' ')
  return [
    ...words.map((word) => ({ text: `${before} ${word}`.trim(), kind: 'word' as const })),
    ...brands.map(({ name, handle }) => ({ text: name, kind: 'brand' as const, handle })),
    ...products.map((product) => ({ ...product, kind: 'product' as const })),
  ].slice(0, wanted.limit)
}
