import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCategoryProducts } from '#app/domain/catalog/list-category-products.server.ts'
import { listFacets, noFacets } from '#app/domain/catalog/list-facets.server.ts'
import { listShownCategories } from '#app/domain/catalog/list-shown-departments.server.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { CategoryPage } from '#app/ui/shop/window/category-page.tsx'
import { readListingQuery } from '#app/ui/shop/window/listing-query.ts'
import { appUrl } from '#app/web/app-url.server.ts'
import { categoryPathOf, toCategoryViews } from '#app/web/category-words.ts'
import { db } from '#app/web/database.server.ts'
import { breadcrumbJsonLd } from '#app/web/json-ld.ts'
import { listingFiltersIn } from '#app/web/listing-filters-in.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'
import { shareTags } from '#app/web/share-tags.ts'
import { toCardView } from '#app/web/to-card-view.ts'
import { toFacetsView } from '#app/web/to-facets-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'
export { keptListLoader as clientLoader } from '#app/ui/shop/window/kept-pages.ts'

const pageSize = 24
const sorts = ['popular', 'newest', 'priceAsc', 'priceDesc'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const path = categoryPathOf(locale, params.categoryId ?? '', null)
  const [department, category = department] = path
  if (!department || !category) throw notFound()
  const search = new URL(request.url).searchParams
  const [query, cursor] = [readListingQuery(search), search.get('cursor')]
  const audience = { country: negotiateCountry(request), language: locale }
  const scope = path.length === 1 ? { departmentId: department.id } : { categoryId: category.id }
  const sort = sorts.find((known) => known === query.sort) ?? sorts[0]
  const filters = await listingFiltersIn(audience.country, query)
  const [page, facets, categories] = await Promise.all([
    listCategoryProducts(db, { ...audience, ...scope, filters, sort, cursor, limit: pageSize }),
    cursor ? noFacets : listFacets(db, { ...audience, ...scope }),
    cursor ? [] : listShownCategories(db, { country: audience.country, departmentId: department.id }),
  ])
  const products = { items: page.items.map(toCardView), nextCursor: page.nextCursor }
  return json({
    locale,
    origin: appUrl,
    department,
    category,
    categories: toCategoryViews(locale, categories),
    products,
    query,
    facets: toFacetsView(facets),
    sorts,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { category, department, locale, origin, products } = data
  const url = origin + shopPaths.category(category.id)
  const crumbs = [department, ...(category.id === department.id ? [] : [category])].map(({ id, name }) => ({
    name,
    url: origin + shopPaths.category(id),
  }))
  return [
    ...titled(category.name, locale, matches),
    ...shareTags({
      kind: 'website',
      title: category.name,
      description: '',
      url,
      locale,
      image: products.items[0]?.image,
      origin,
    }),
    { 'script:ld+json': breadcrumbJsonLd(crumbs) },
  ]
}

export default function Category() {
  const { department, category, categories, ...view } = useLoaderData<typeof loader>()
  return (
    <CategoryPage key={category.id} view={view} department={department} category={category} categories={categories} />
  )
}
