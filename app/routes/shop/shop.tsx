import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCategoryProducts } from '#app/domain/catalog/list-category-products.server.ts'
import { listShownDepartments } from '#app/domain/catalog/list-shown-departments.server.ts'
import { listTrending } from '#app/domain/catalog/list-trending.server.ts'
import { noFilters } from '#app/domain/catalog/listing-filters.ts'
import { listFeed } from '#app/domain/feed/list-feed.server.ts'
import { listBrands } from '#app/domain/search/list-brands.server.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { ShopWindow } from '#app/ui/shop/window/shop-window.tsx'
import { toCategoryViews } from '#app/web/category-words.ts'
import { db } from '#app/web/database.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { toBrandView } from '#app/web/to-brand-view.ts'
import { toCardView } from '#app/web/to-card-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'
export { keptListLoader as clientLoader } from '#app/ui/shop/window/kept-pages.ts'

const pageSize = 24
const rowSize = 12

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const audience = { country: negotiateCountry(request), language: locale }
  const cursor = new URL(request.url).searchParams.get('cursor')
  const listing = { ...audience, filters: noFilters, sort: 'newest', limit: pageSize } as const
  const [page, departments, trending, brands, videos] = await Promise.all([
    listCategoryProducts(db, { ...listing, cursor }),
    // Beside a later page only the page itself is looked at.
    cursor ? [] : listShownDepartments(db, audience.country),
    cursor ? [] : listTrending(db, { ...audience, limit: rowSize }),
    cursor ? [] : listBrands(db, { limit: rowSize }),
    cursor ? null : listFeed(db, { ...audience, limit: 8 }),
  ])
  return json({
    locale,
    newest: { items: page.items.map(toCardView), nextCursor: page.nextCursor },
    departments: toCategoryViews(locale, departments),
    trending: trending.map(toCardView),
    brands: brands.map(toBrandView),
    videos: videos?.items ?? [],
  })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, windowMessages, 'title')

export default function ShopTab() {
  return <ShopWindow {...useLoaderData<typeof loader>()} />
}
