import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { resolveLink } from '#app/domain/attribution/resolve-link.server.ts'
import { getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { listShownProducts } from '#app/domain/catalog/list-shown-products.server.ts'
import { findFeedPost } from '#app/domain/feed/find-feed-post.server.ts'
import { listPostsOfProduct } from '#app/domain/feed/list-feed.server.ts'
import { ProductPage } from '#app/ui/shop/product/product-page.tsx'
import { db } from '#app/web/database.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'
import { toCardView } from '#app/web/to-card-view.ts'
import { toProductView } from '#app/web/to-product-view.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const audience = { country: negotiateCountry(request), language: locale }
  const productId = params.productId ?? ''
  const product = await getProductForShopper(db, { ...audience, productId })
  if (!product) throw notFound()
  const search = new URL(request.url).searchParams
  const [videos, more, via] = await Promise.all([
    listPostsOfProduct(db, { ...audience, productId, limit: 6 }),
    listShownProducts(db, { ...audience, shopId: product.shopId, limit: 7 }),
    creatorBehind(search, audience),
  ])
  return json({
    locale,
    product: toProductView(product, audience.country),
    videos: videos.items,
    more: more.items.filter((card) => card.productId !== productId).map(toCardView),
    via,
  })
}

/** Whose video or link led here: the disclosure follows the shopper to the product (L1). */
async function creatorBehind(search: URLSearchParams, audience: { country: string; language: string }) {
  const [postId, code] = [search.get('post'), search.get('ref')]
  if (postId) {
    const post = await findFeedPost(db, { ...audience, postId })
    return post && { name: post.creator.displayName, handle: post.creator.handle }
  }
  const link = code ? await resolveLink(db, code) : null
  return link && { name: `@${link.creatorHandle}`, handle: link.creatorHandle }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const image = data.product.images[0]?.url
  return [
    ...titled(data.product.title, data.locale, matches),
    { property: 'og:type', content: 'product' },
    { property: 'og:title', content: data.product.title },
    ...(image ? [{ property: 'og:image', content: image }] : []),
  ]
}

export default function Product() {
  const { product, videos, more, via } = useLoaderData<typeof loader>()
  return <ProductPage key={product.productId} product={product} videos={videos} more={more} via={via} />
}
