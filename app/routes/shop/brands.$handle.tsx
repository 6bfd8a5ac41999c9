import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCategoryProducts } from '#app/domain/catalog/list-category-products.server.ts'
import { noFilters } from '#app/domain/catalog/listing-filters.ts'
import { findBrand } from '#app/domain/search/list-brands.server.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { BrandPage } from '#app/ui/shop/window/brand-page.tsx'
import { readListingQuery } from '#app/ui/shop/window/listing-query.ts'
import { appUrl } from '#app/web/app-url.server.ts'
import { db } from '#app/web/database.server.ts'
import { listPortfolioViews, type PortfolioView } from '#app/web/list-portfolio-views.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'
import { shareTags } from '#app/web/share-tags.ts'
import { toBrandView } from '#app/web/to-brand-view.ts'
import { toCardView } from '#app/web/to-card-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'
export { keptListLoader as clientLoader } from '#app/ui/shop/window/kept-pages.ts'

const pageSize = 24
const noPortfolios: PortfolioView[] = []
const sorts = ['newest', 'popular', 'priceAsc', 'priceDesc'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const brand = await findBrand(db, params.handle ?? '')
  if (!brand) throw notFound()
  const search = new URL(request.url).searchParams
  const [query, cursor] = [readListingQuery(search), search.get('cursor')]
  const audience = { country: negotiateCountry(request), language: locale }
  const sort = sorts.find((known) => known === query.sort) ?? sorts[0]
  const listing = { ...audience, shopId: brand.shopId, filters: noFilters, sort, cursor, limit: pageSize }
  const [page, portfolios] = await Promise.all([
    listCategoryProducts(db, listing),
    cursor ? noPortfolios : listPortfolioViews(brand.shopId, audience),
  ])
  const products = { items: page.items.map(toCardView), nextCursor: page.nextCursor }
  return json({
    locale,
    origin: appUrl,
    brand: toBrandView(brand),
    portfolios,
    products,
    sort,
    sorts,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { brand, locale, origin } = data
  const url = origin + shopPaths.brand(brand.handle)
  return [
    ...titled(brand.name, locale, matches),
    ...shareTags({ kind: 'website', title: brand.name, description: '', url, locale, image: brand.image, origin }),
  ]
}

export default function BrandRoute() {
  const { locale: _, origin: __, ...page } = useLoaderData<typeof loader>()
  return <BrandPage key={page.brand.shopId} {...page} />
}
