import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findProductForMerchant, type MerchantVariant } from '#app/domain/catalog/find-product-for-merchant.server.ts'
import { refreshProduct } from '#app/domain/catalog/refresh-product.server.ts'
import { toShopRefusal } from '#app/domain/shops/to-shop-refusal.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { ProductPage } from '#app/ui/admin/product-page.tsx'
import { shopWords } from '#app/ui/messages/shops.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { accepted, notFound, refused } from '#app/web/respond.server.ts'
import { productPageUrl } from '#app/web/shop-address.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const found = await findProductForMerchant(db, { shopId: shop.id, productId: params.productId ?? '' })
  if (!found) throw notFound()
  const { sourceUpdatedAt, variants, ...facts } = found
  const product = {
    ...facts,
    changedAt: sourceUpdatedAt.toISOString(),
    variants: variants.map(toVariantView),
    shopUrl: productPageUrl(found.productId),
    timeZone: shop.timeZone,
  }
  return json({ product, stream: streamUrl([`product:${found.productId}`, `shop:${shop.id}`]) })
}

function toVariantView({ priceMinor, currency, prices, ...variant }: MerchantVariant) {
  return {
    ...variant,
    base: toMoneyView(priceMinor, currency),
    prices: prices.map((price) => ({
      country: price.country,
      price: toMoneyView(price.priceMinor, price.currency),
      compareAt: price.compareAtMinor === null ? null : toMoneyView(price.compareAtMinor, price.currency),
      isOffered: price.isOffered,
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, locale } = await requireMerchant(request)
  const form = await request.formData()
  const product = await findProductForMerchant(db, { shopId: shop.id, productId: params.productId ?? '' })
  if (form.get('intent') !== 'refresh' || !product) return notFound()
  try {
    await refreshProduct(shop.id, product.shopifyGid)
    return accepted(null)
  } catch (cause) {
    const code = toShopRefusal(cause)
    if (!code) throw cause
    return refused(locale, shopWords, { code, detail: {} })
  }
}

export default function CatalogProduct() {
  const { product, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <ProductPage product={product} />
}
