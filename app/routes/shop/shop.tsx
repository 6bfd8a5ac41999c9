import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCategories, listShownProducts } from '#app/domain/catalog/list-shown-products.server.ts'
import { listFeed } from '#app/domain/feed/list-feed.server.ts'
import { listBrands } from '#app/domain/search/list-brands.server.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { ShopWindow } from '#app/ui/shop/window/shop-window.tsx'
import { db } from '#app/web/database.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { toCardView } from '#app/web/to-card-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const audience = { country: negotiateCountry(request), language: locale }
  const [newest, categories, brands, videos] = await Promise.all([
    listShownProducts(db, { ...audience, limit: 12 }),
    listCategories(db),
    listBrands(db, { limit: 12 }),
    listFeed(db, { ...audience, limit: 8 }),
  ])
  return json({ locale, newest: newest.items.map(toCardView), categories, brands, videos: videos.items })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, windowMessages, 'title')

export default function ShopTab() {
  return <ShopWindow {...useLoaderData<typeof loader>()} />
}
