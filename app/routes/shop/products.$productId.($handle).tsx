import { json, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useRef } from 'react'
import { findHiddenReason, getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { listRelatedProducts } from '#app/domain/catalog/list-related-products.server.ts'
import { listProductCards, listShownProducts } from '#app/domain/catalog/list-shown-products.server.ts'
import type { Audience } from '#app/domain/catalog/product-card.ts'
import { listPostsOfProduct } from '#app/domain/feed/list-feed.server.ts'
import { productMessages } from '#app/ui/messages/product.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { GonePage } from '#app/ui/shop/product/gone-page.tsx'
import { ProductPage } from '#app/ui/shop/product/product-page.tsx'
import { appUrl } from '#app/web/app-url.server.ts'
import { categoryPathOf } from '#app/web/category-words.ts'
import { db } from '#app/web/database.server.ts'
import { findCreatorBehind } from '#app/web/find-creator-behind.server.ts'
import { findResaleView } from '#app/web/find-resale-view.server.ts'
import { listDeliveries } from '#app/web/list-deliveries.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { productTags } from '#app/web/product-tags.ts'
import { notFound } from '#app/web/respond.server.ts'
import { toCardView } from '#app/web/to-card-view.ts'
import { toProductView, type ProductView } from '#app/web/to-product-view.ts'

const relatedSize = 12
/** Browsers keep a 410 for good unless told otherwise, and products do come back. */
const unkept = { 'Cache-Control': 'no-store' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const audience = { country: negotiateCountry(request), language: locale }
  const productId = params.productId ?? ''
  const stream = streamUrl([`product:${productId}`])
  const found = await getProductForShopper(db, { ...audience, productId })
  if (!found)
    return json({ locale, stream, ...(await whatIsLeft(productId, audience)) }, { status: 410, headers: unkept })
  const search = new URL(request.url).searchParams
  const { product, resale } = await findResaleView(found, search.get('set'))
  const [videos, related, more, via, deliveries] = await Promise.all([
    listPostsOfProduct(db, { ...audience, productId, limit: 6 }),
    listRelatedProducts(db, { ...audience, productId, limit: relatedSize }),
    listShownProducts(db, { ...audience, shopId: found.shopId, limit: relatedSize + 1 }),
    findCreatorBehind(search, audience),
    listDeliveries({ shopId: found.shopId, country: audience.country, currency: found.currency }),
  ])
  const shown = new Set([productId, ...related.map((card) => card.productId)])
  return json({
    locale,
    stream,
    origin: appUrl,
    product: toProductView(product, {
      deliveries,
      categoryPath: categoryPathOf(locale, found.categoryId, found.departmentId),
    }),
    variantId: search.get('variant'),
    videos: videos.items,
    related: related.map(toCardView),
    more: more.items.filter((card) => !shown.has(card.productId)).map(toCardView),
    via,
    resale,
  })
}

/** J4: it was sold once, or is sold elsewhere: the page says so and offers others. What never was is not found. */
async function whatIsLeft(productId: string, audience: Audience) {
  const [[known], reason, related] = await Promise.all([
    listProductCards(db, [productId], audience),
    findHiddenReason(db, { productId, country: audience.country }),
    listRelatedProducts(db, { ...audience, productId, limit: relatedSize }),
  ])
  if (!known) throw notFound()
  return {
    product: null,
    reason: reason === 'NOT_IN_COUNTRY' ? ('elsewhere' as const) : ('gone' as const),
    related: related.map(toCardView),
  }
}

export const headers: HeadersFunction = ({ loaderHeaders }): Record<string, string> => {
  const kept = loaderHeaders.get('Cache-Control')
  return kept ? { 'Cache-Control': kept } : {}
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data?.product ? productTags(data, matches) : pageTitle(data, matches, productMessages, 'goneTitle')

/** Each product has its own stream and its own memory of what was shown. */
export default function Product() {
  return <LiveProduct key={useParams().productId} />
}

function LiveProduct() {
  const data = useLoaderData<typeof loader>()
  // Prices, stock and whether it is sold at all follow the shop while the page is open.
  useLiveTopic(data.stream)
  const last = useRef<ProductView | null>(null)
  if (!data.product) return <GonePage reason={data.reason} related={data.related} last={last.current} />
  last.current = data.product
  return <ProductPage key={JSON.stringify(data.product.options)} {...data} />
}
