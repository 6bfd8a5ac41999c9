import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCategories } from '#app/domain/catalog/list-shown-products.server.ts'
import { searchShop } from '#app/domain/search/search-shop.server.ts'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { SearchPage } from '#app/ui/shop/window/search-page.tsx'
import { db } from '#app/web/database.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { toCardView } from '#app/web/to-card-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'

const pageSize = 24
const noCategories: { name: string; count: number }[] = []

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const params = new URL(request.url).searchParams
  const query = (params.get('q') ?? '').trim().slice(0, 200)
  const category = params.get('category') ?? ''
  const cursor = params.get('cursor')
  const audience = { country: negotiateCountry(request), language: locale }
  const [found, categories] = await Promise.all([
    searchShop(db, { ...audience, query, productType: category || undefined, cursor, limit: pageSize }),
    cursor ? noCategories : listCategories(db),
  ])
  const products = { items: found.products.items.map(toCardView), nextCursor: found.products.nextCursor }
  return json({ locale, query, category, products, brands: found.brands, creators: found.creators, categories })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, frameMessages, 'search')

export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />
}
