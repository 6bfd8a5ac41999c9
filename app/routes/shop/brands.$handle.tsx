import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listShownProducts } from '#app/domain/catalog/list-shown-products.server.ts'
import { findBrand } from '#app/domain/search/list-brands.server.ts'
import { BrandPage } from '#app/ui/shop/window/brand-page.tsx'
import { db } from '#app/web/database.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'
import { toCardView } from '#app/web/to-card-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'

const pageSize = 24

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const brand = await findBrand(db, params.handle ?? '')
  if (!brand) throw notFound()
  const cursor = new URL(request.url).searchParams.get('cursor')
  const audience = { country: negotiateCountry(request), language: locale }
  const page = await listShownProducts(db, { ...audience, shopId: brand.shopId, cursor, limit: pageSize })
  return json({ locale, brand, products: { items: page.items.map(toCardView), nextCursor: page.nextCursor } })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? titled(data.brand.name, data.locale, matches) : []

export default function Brand() {
  const { brand, products } = useLoaderData<typeof loader>()
  return <BrandPage key={brand.shopId} brand={brand} products={products} />
}
