import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findBrand } from '#app/domain/search/list-brands.server.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { PortfolioPage } from '#app/ui/shop/window/portfolio-page.tsx'
import { appUrl } from '#app/web/app-url.server.ts'
import { db } from '#app/web/database.server.ts'
import { listPortfolioCards } from '#app/web/list-portfolio-cards.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'
import { shareTags } from '#app/web/share-tags.ts'
import { toBrandView } from '#app/web/to-brand-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'
export { keptListLoader as clientLoader } from '#app/ui/shop/window/kept-pages.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const { handle = '', portfolioId = '' } = params
  const brand = await findBrand(db, handle)
  if (!brand) throw notFound()
  const audience = { country: negotiateCountry(request), language: locale }
  const cursor = new URL(request.url).searchParams.get('cursor')
  const portfolio = await listPortfolioCards({ ...audience, shopId: brand.shopId, portfolioId, cursor })
  if (!portfolio) throw notFound()
  return json({ locale, origin: appUrl, brand: toBrandView(brand), portfolioId, ...portfolio })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { brand, portfolioId, title, products, locale, origin } = data
  const url = origin + shopPaths.portfolio(brand.handle, portfolioId)
  const image = products.items[0]?.image
  return [
    ...titled(`${title} · ${brand.name}`, locale, matches),
    ...shareTags({ kind: 'website', title, description: brand.name, url, locale, image, origin }),
  ]
}

export default function Portfolio() {
  const { locale: _, origin: __, ...page } = useLoaderData<typeof loader>()
  return <PortfolioPage key={page.portfolioId} {...page} />
}
