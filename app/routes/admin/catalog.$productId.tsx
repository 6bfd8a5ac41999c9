import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requestProductRefresh } from '#app/domain/catalog/request-product-refresh.server.ts'
import { ProductPage } from '#app/ui/admin/product-page.tsx'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { catalogWords } from '#app/ui/messages/catalog.ts'
import { runBulkCommand } from '#app/web/admin-catalog-commands.server.ts'
import { readProductPage } from '#app/web/admin-product-page.server.ts'
import { inTransaction } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant, type MerchantCaller } from '#app/web/require-merchant.server.ts'
import { accepted, notFound, refused } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const product = await readProductPage(shop, params.productId ?? '', new URL(request.url).searchParams)
  if (!product) throw notFound()
  return json({ product, stream: streamUrl([`product:${product.productId}`, `shop:${shop.id}`]) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const caller = await requireMerchant(request)
  const form = await request.formData()
  switch (form.get('intent')) {
    case 'refresh':
      return refresh(caller, params.productId ?? '')
    case 'bulk':
      return runBulkCommand(caller, form)
    default:
      return notFound()
  }
}

async function refresh({ shop, locale }: MerchantCaller, productId: string) {
  const outcome = await inTransaction('refresh product', (tx) =>
    requestProductRefresh(tx, { shopId: shop.id, productId }),
  )
  return outcome.ok ? accepted(null) : refused(locale, catalogWords, outcome)
}

export default function CatalogProduct() {
  const { product, stream } = useLoaderData<typeof loader>()
  const { isLive } = useSyncStream(stream, null)
  return <ProductPage product={product} isLive={isLive} />
}
