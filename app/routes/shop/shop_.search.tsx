import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFacets, noFacets } from '#app/domain/catalog/list-facets.server.ts'
import { listShownDepartments } from '#app/domain/catalog/list-shown-departments.server.ts'
import { searchShop } from '#app/domain/search/search-shop.server.ts'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { readListingQuery } from '#app/ui/shop/window/listing-query.ts'
import { SearchPage } from '#app/ui/shop/window/search-page.tsx'
import { toCategoryViews } from '#app/web/category-words.ts'
import { db } from '#app/web/database.server.ts'
import { listingFiltersIn } from '#app/web/listing-filters-in.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { toBrandView } from '#app/web/to-brand-view.ts'
import { toCardView, withTitleParts } from '#app/web/to-card-view.ts'
import { toFacetsView } from '#app/web/to-facets-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'
export { keptListLoader as clientLoader } from '#app/ui/shop/window/kept-pages.ts'

const pageSize = 24
/** The first is the usual one: for words the best match, for everything the newest. */
const wordSorts = ['relevance', 'popular', 'newest', 'priceAsc', 'priceDesc'] as const
const allSorts = ['newest', 'popular', 'priceAsc', 'priceDesc'] as const

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const search = new URL(request.url).searchParams
  const [query, cursor] = [readListingQuery(search), search.get('cursor')]
  const audience = { country: negotiateCountry(request), language: locale }
  const sorts = query.q === '' ? allSorts : wordSorts
  const sort = sorts.find((known) => known === query.sort) ?? sorts[0]
  const filters = await listingFiltersIn(audience.country, query)
  const found = await searchShop(db, {
    ...audience,
    query: query.q,
    isExact: query.isExact,
    filters,
    sort,
    cursor,
    limit: pageSize,
  })
  const { items, nextCursor } = found.products
  const [facets, departments] = await Promise.all([
    cursor ? noFacets : listFacets(db, { ...audience, query: found.correctedTo ?? query.q, isExact: query.isExact }),
    items.length > 0 || cursor ? [] : listShownDepartments(db, audience.country),
  ])
  const { highlights } = found
  return json({
    locale,
    query,
    products: { items: items.map((card) => withTitleParts(toCardView(card), highlights[card.productId])), nextCursor },
    facets: toFacetsView(facets),
    sorts,
    correctedTo: found.correctedTo,
    isPartial: found.isPartial,
    brands: found.brands.map(toBrandView),
    creators: found.creators,
    suggestInstead: found.suggestInstead.map(toCardView),
    departments: toCategoryViews(locale, departments),
  })
}

/** Results are for people: machines find the products through their categories. */
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(data, matches, frameMessages, 'search'),
  { name: 'robots', content: 'noindex, follow' },
]

export default function Search() {
  const { query, products, facets, sorts, ...beside } = useLoaderData<typeof loader>()
  return <SearchPage view={{ query, products, facets, sorts }} {...beside} />
}
