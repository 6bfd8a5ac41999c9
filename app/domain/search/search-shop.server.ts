import { listListing } from '#app/domain/catalog/list-listing.server.ts'
import { noFilters, type ListingFilters, type ListingSort } from '#app/domain/catalog/listing-filters.ts'
import type { Audience, ProductCard } from '#app/domain/catalog/product-card.ts'
import { searchProducts, type FoundProducts } from '#app/domain/catalog/search-products.server.ts'
import { toTitleParts, type TitlePart } from '#app/domain/catalog/title-parts.ts'
import type { Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorsSql } from './internal/brands.sql.ts'
import { listBrands, type Brand } from './list-brands.server.ts'
import { suggestInstead } from './suggest-instead.server.ts'

export type { TitlePart }
export type FoundCreator = {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
}

export type SearchResult = {
  readonly products: Page<ProductCard>
  readonly brands: readonly Brand[]
  readonly creators: readonly FoundCreator[]
  /** What the products were found by, when what was typed found nothing or next to nothing. */
  readonly correctedTo: string | null
  /** No product holds all the words; these hold some of them. */
  readonly isPartial: boolean
  /** By product id: titles of this page cut at what was searched for; only those that hold it. */
  readonly highlights: Readonly<Record<string, readonly TitlePart[]>>
  /** Something to look at when no product was found; empty otherwise. */
  readonly suggestInstead: readonly ProductCard[]
}

export type SearchWanted = Audience & {
  readonly query: string
  readonly filters?: ListingFilters | undefined
  readonly sort?: ListingSort | undefined
  /** What was typed and nothing else: no corrections, no partial matches. */
  readonly isExact?: boolean | undefined
  readonly cursor?: string | null | undefined
  readonly limit: number
}

const besides = 4

/**
 * Products by keyset page, best match first unless sorted otherwise; brands and people only beside the first page and
 * only for a typed query. Without a query: everything there is.
 */
export async function searchShop(db: Reader, wanted: SearchWanted): Promise<SearchResult> {
  const { filters = noFilters, sort = 'relevance', ...rest } = wanted
  const query = wanted.query.trim().toLowerCase().replace(/^@/, '')
  const listing = { ...rest, filters, sort, scope: {} }
  if (query === '') return { ...nothingFound, products: await listListing(db, listing) }
  const isFirstPage = !wanted.cursor
  const [found, brands, creators] = await Promise.all([
    searchProducts(db, { ...listing, query }),
    isFirstPage ? listBrands(db, { limit: besides, query }) : [],
    isFirstPage ? sql<FoundCreator>(db, creatorsSql, [besides, query]) : [],
  ])
  const isNothing = isFirstPage && found.products.items.length === 0
  return {
    products: found.products,
    brands,
    creators,
    correctedTo: found.correctedTo,
    isPartial: found.isPartial,
    highlights: highlightsOf(found),
    suggestInstead: isNothing ? await suggestInstead(db, { ...wanted, categoryIds: found.understood.categoryIds }) : [],
  }
}

const nothingFound: SearchResult = {
  products: { items: [], nextCursor: null },
  brands: [],
  creators: [],
  correctedTo: null,
  isPartial: false,
  highlights: {},
  suggestInstead: [],
}

function highlightsOf({ products, understood }: FoundProducts): SearchResult['highlights'] {
  const forms = understood.words
    .filter(({ isStop }) => !isStop)
    .flatMap(({ word, stem }) => [word, ...(stem ?? '').split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)])
  return Object.fromEntries(
    products.items.flatMap(({ productId, title }) => {
      const parts = toTitleParts(title, forms)
      return parts ? [[productId, parts]] : []
    }),
  )
}
