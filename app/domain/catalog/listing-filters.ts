/** What a shopper narrows a list by. Everything given must hold. */
export type ListingFilters = {
  /** Minor units of the currency that `listFacets` names; only offers in that currency can match. Both ends included. */
  readonly minPriceMinor?: bigint | undefined
  readonly maxPriceMinor?: bigint | undefined
  /** Products of one of these shops. */
  readonly shopIds?: readonly string[] | undefined
  /** option-terms.ts: of one option any value will do, of different options all must be there. */
  readonly optionTerms?: readonly string[] | undefined
  /** At least one unit of one variant may be promised now (H1). */
  readonly onlyAvailable?: boolean | undefined
}

/** `relevance` without a query is `newest`. */
export type ListingSort = 'relevance' | 'newest' | 'popular' | 'priceAsc' | 'priceDesc'

/** Which part of the catalogue a list is about; nothing given = all of it. */
export type ListingScope = {
  readonly departmentId?: string | undefined
  readonly categoryId?: string | undefined
  readonly shopId?: string | undefined
}

export const noFilters: ListingFilters = {}

/** "size:m", "size:l", "color:red" -> [["size:m", "size:l"], ["color:red"]]: any of each. */
export function groupTerms(terms: readonly string[]): string[][] {
  const groups = new Map<string, string[]>()
  for (const term of new Set(terms)) {
    const name = term.slice(0, Math.max(0, term.indexOf(':')))
    groups.set(name, [...(groups.get(name) ?? []), term])
  }
  return [...groups.values()]
}
