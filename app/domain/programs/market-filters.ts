import { toSearchWords } from '#app/domain/catalog/search-words.ts'
import { isCategoryId } from '#app/domain/catalog/category-tree.ts'

export const marketSorts = ['popularity', 'commission', 'newest'] as const
export type MarketSort = (typeof marketSorts)[number]

/** What a creator looks for, as it is asked. */
export type MarketWish = {
  readonly query?: string | null
  /** Id of a department or a category of the shop tab. */
  readonly categoryId?: string | null
  readonly shopId?: string | null
  /** ISO country whose shoppers have to be able to buy it. */
  readonly country?: string | null
  /** Open to all: of the price, in basis points. */
  readonly minimumBps?: number | null
  readonly maximumPrice?: { readonly amountMinor: bigint; readonly currency: string } | null
  readonly withSamples?: boolean
  /** Only programs that the creator is not in yet. */
  readonly notJoined?: boolean
}

export type MarketFilters = Omit<MarketWish, 'query' | 'categoryId'> & {
  /** Words and place together; null: everything. */
  readonly tsquery: string | null
}

/** Words as beginnings of words, as people type them, and the place as the search document holds it. */
export function toMarketFilters({ query, categoryId, ...wish }: MarketWish): MarketFilters {
  const words = toSearchWords(query ?? '').map((word) => `'${word}':*`)
  const place = categoryId && isCategoryId(categoryId) ? [`'in:${categoryId}'`] : []
  const terms = [...place, ...words]
  return { ...wish, tsquery: terms.length === 0 ? null : terms.join(' & ') }
}
