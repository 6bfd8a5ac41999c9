import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { listCatalogForShop } from '#app/domain/catalog/list-catalog-for-shop.server.ts'
import { db } from '#app/web/database.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

const productsPerPage = 30

/** Products by title or SKU, for the pickers; `id` is Shopify's own, as its picker says it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const query = new URL(request.url).searchParams.get('q') ?? ''
  const page = await listCatalogForShop(db, { shopId: shop.id, query, limit: productsPerPage })
  const choices = page.items.map(({ shopifyGid, title, imageUrl }) => ({ id: shopifyGid, title, imageUrl }))
  return json({ choices, nextCursor: page.nextCursor })
}
