import { noFilters, type ListingFilters, type ListingSort } from '#app/domain/catalog/listing-filters.ts'
import type { Audience, ProductCard } from '#app/domain/catalog/product-card.ts'
import { searchProducts } from '#app/domain/catalog/search-products.server.ts'
import { listListing } from '#app/domain/catalog/list-listing.server.ts'
import type { Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorsSql } from './internal/brands.sql.ts'
import { listBrands, type Brand } from './list-brands.server.ts'

export type FoundCreator = {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
}

/** A part of a title: what was searched for stands in `match`, the rest around it. */
export type TitlePart = { readonly before: string; readonly match: string; readonly after: string }

export type SearchResult = {
  readonly products: Page<ProductCard>
  readonly brands: readonly Brand[]
  readonly creators: readonly FoundCreator[]
  /** What the products were found by, when what was typed found nothing or next to nothing. */
  readonly correctedTo: string | null
  /** Titles of this page's products cut at what was searched for; only those that hold it. */
  readonly highlights: Readonly<Record<string, readonly TitlePart[]>>
  /** Something to look at when nothing was found; empty otherwise. */
  readonly suggestInstead: readonly ProductCard[]
}

export type SearchWanted = Audience & {
  readonly query: string
  readonly filters?: ListingFilters | undefined
  readonly sort?: ListingSort | undefined
  readonly productType?: string | undefined
  readonly cursor?: string | null | undefined
  readonly limit: number
}

const besides = 4

/** Products by keyset page; brands and people only beside the first page and only for a typed query. */
export async function searchShop(db: Reader, wanted: SearchWanted): Promise<SearchResult> {
  const { filters = noFilters, sort = 'relevance', ...rest } = wanted
  const query = wanted.query.trim().toLowerCase().replace(/^@/, '')
  const isFirstPage = !wanted.cursor && query !== ''
  const listing = { ...rest, filters, sort, scope: {} }
  const [found, brands, creators] = await Promise.all([
    query === ''
      ? listListing(db, listing).then((products) => ({ products }))
      : searchProducts(db, { ...listing, query }),
    isFirstPage ? listBrands(db, { limit: besides, query }) : [],
    isFirstPage ? sql<FoundCreator>(db, creatorsSql, [besides, query]) : [],
  ])
  return { products: found.products, brands, creators, correctedTo: null, highlights: {}, suggestInstead: [] }
}
