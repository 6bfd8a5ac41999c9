import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { facetsSql } from './internal/facets.sql.ts'
import { findIsRare } from './internal/find-is-rare.server.ts'
import { findPriceCurrency } from './list-listing.server.ts'
import { noFilters, type ListingScope } from './listing-filters.ts'
import { toOptionLabel, toOptionName } from './option-labels.ts'
import { orderOptionValues } from './order-option-values.ts'
import type { Audience } from './product-card.ts'
import { understandQuery } from './understand-query.server.ts'

export type Facets = {
  /** Minor units; null when there is only one price or none in the country's currency. */
  readonly priceRange: { readonly minMinor: bigint; readonly maxMinor: bigint; readonly currency: string } | null
  readonly brands: readonly { readonly shopId: string; readonly name: string; readonly count: number }[]
  /** `name` and `label` as the shops write them, in the shopper's language where a shop does. */
  readonly options: readonly {
    readonly name: string
    readonly values: readonly { readonly term: string; readonly label: string; readonly count: number }[]
  }[]
  /** Counts are of the newest matches only, because there are more. */
  readonly isSampled: boolean
  /** Is anything sold out, so that "only what is available" would be a choice? */
  readonly hasUnavailable: boolean
}

export const noFacets: Facets = { priceRange: null, brands: [], options: [], isSampled: false, hasUnavailable: false }

/** `query`: what was typed, or what the search corrected it to. */
export type FacetsWanted = Audience &
  ListingScope & {
    readonly query?: string | undefined
    /** As the search was made: nothing but what holds all the words. */
    readonly isExact?: boolean | undefined
  }

type Term = { term: string; option: string; count: number }
type Row = Pick<Facets, 'brands' | 'isSampled' | 'hasUnavailable'> & {
  minMinor: bigint | null
  maxMinor: bigint | null
  terms: readonly Term[]
  found: number
}

/** What a list can be narrowed by, judged by its newest 2,000 products; only what leaves a choice. */
export async function listFacets(db: Reader, wanted: FacetsWanted): Promise<Facets> {
  const { country, language, departmentId, categoryId, shopId } = wanted
  const currency = await findPriceCurrency(db, country)
  if (currency === null) return noFacets
  const listing = { country, language, scope: { departmentId, categoryId, shopId }, filters: noFilters }
  const read = async (matching?: string) => {
    const isRare = matching !== undefined && (await findIsRare(db, matching))
    const { text, params } = facetsSql({ ...listing, matching, isRare }, currency)
    const [row] = await sql<Row>(db, text, params)
    return row && row.found > 0 ? row : null
  }
  const query = wanted.query?.trim() ? (await understandQuery(db, wanted.query, country)).query : undefined
  if (query === null) return noFacets
  const row = (await read(query?.all)) ?? (query?.any && !wanted.isExact ? await read(query.any) : null)
  if (!row) return noFacets
  const { minMinor, maxMinor, terms, found: _, ...facets } = row
  const hasRange = minMinor !== null && maxMinor !== null && minMinor < maxMinor
  return {
    ...facets,
    priceRange: hasRange ? { minMinor, maxMinor, currency } : null,
    options: toOptions(terms, language),
  }
}

/** Shoppers' best known options first, then the fullest; sizes and colours before "Lid colour". */
const leading = ['size', 'color', 'material', 'scent', 'flavor']
const mostOptions = 8

function toOptions(terms: readonly Term[], language: string): Facets['options'] {
  const byOption = new Map<string, Term[]>()
  for (const term of terms) byOption.set(term.option, [...(byOption.get(term.option) ?? []), term])
  const place = (option: string) => (leading.indexOf(option) + leading.length + 1) % (leading.length + 1)
  return [...byOption]
    .filter(([, values]) => values.length > 1)
    .sort(([a], [b]) => place(a) - place(b))
    .slice(0, mostOptions)
    .map(([option, values]) => ({
      name: toOptionName(option, language),
      values: orderOptionValues(values, ({ term }) => term.slice(term.indexOf(':') + 1)).map(({ term, count }) => ({
        term,
        label: toOptionLabel(term, language),
        count,
      })),
    }))
}
