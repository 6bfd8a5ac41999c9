import type { ListingSort } from '#app/domain/catalog/listing-filters.ts'
import type { ListingParams } from '#app/ui/paths.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import type { FacetsView } from '#app/web/to-facets-view.ts'
import type { LoadedPage } from './kept-pages.ts'
import type { ListingQuery } from './listing-query.ts'

/** A list of products with what it is, and can be, narrowed by. */
export type ListingView = {
  readonly query: ListingQuery
  readonly products: LoadedPage<CardView>
  readonly facets: FacetsView
  readonly sorts: readonly ListingSort[]
}

/** The address of this list with other filters or another order. */
export type PathOf = (params: ListingParams) => string
