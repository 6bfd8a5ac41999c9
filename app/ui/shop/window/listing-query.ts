import type { ListingSort } from '#app/domain/catalog/listing-filters.ts'
import type { ListingParams } from '#app/ui/paths.ts'

/** What a list is narrowed and ordered by: exactly what its address says, so that it can be shared and stepped back to. */
export type ListingQuery = {
  readonly q: string
  /** Only what holds the typed words, however few: asked for after a correction that was none. */
  readonly isExact: boolean
  readonly sort: ListingSort | null
  /** Decimals as typed, in `currency`. */
  readonly min: string
  readonly max: string
  readonly currency: string
  readonly shopIds: readonly string[]
  readonly optionTerms: readonly string[]
  readonly onlyAvailable: boolean
}

export const sorts = ['relevance', 'newest', 'popular', 'priceAsc', 'priceDesc'] as const satisfies ListingSort[]

const mostOfAKind = 40

/** Anything that is not understood is left out: a mistyped address shows more, never an error. */
export function readListingQuery(params: URLSearchParams): ListingQuery {
  const sort = params.get('sort')
  const list = (name: string) => [...new Set(params.getAll(name))].filter(Boolean).slice(0, mostOfAKind)
  const amount = (name: string) => {
    const typed = (params.get(name) ?? '').trim().replace(',', '.')
    return /^\d{1,12}(\.\d{1,3})?$/.test(typed) ? typed : ''
  }
  const currency = params.get('cur') ?? ''
  const q = (params.get('q') ?? '').trim().slice(0, 200)
  return {
    q,
    isExact: q !== '' && params.get('exact') === '1',
    sort: sorts.find((known) => known === sort) ?? null,
    min: amount('min'),
    max: amount('max'),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : '',
    shopIds: list('brand'),
    optionTerms: list('option'),
    onlyAvailable: params.get('available') === '1',
  }
}

export function toListingParams(query: ListingQuery): ListingParams {
  const hasPrice = query.min !== '' || query.max !== ''
  return {
    q: query.q,
    exact: query.isExact ? '1' : '',
    sort: query.sort ?? '',
    min: query.min,
    max: query.max,
    cur: hasPrice ? query.currency : '',
    brand: query.shopIds,
    option: query.optionTerms,
    available: query.onlyAvailable ? '1' : '',
  }
}

export function withoutFilters(query: ListingQuery): ListingQuery {
  return { ...query, min: '', max: '', currency: '', shopIds: [], optionTerms: [], onlyAvailable: false }
}

export function countFilters(query: ListingQuery): number {
  const hasPrice = query.min !== '' || query.max !== ''
  return query.shopIds.length + query.optionTerms.length + Number(query.onlyAvailable) + Number(hasPrice)
}
