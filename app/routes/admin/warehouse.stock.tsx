import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listStock } from '#app/domain/warehouse/list-stock.server.ts'
import { StockPage } from '#app/ui/admin/warehouse/stock-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { runStockCommand } from '#app/web/admin-warehouse.server.ts'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const query = search.get('q') ?? ''
  const page = await listStock(db, { shopId: shop.id, query, cursor: search.get('cursor') })
  return json({ stock: { query, page }, stream: streamUrl([`shop:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runStockCommand(await requireMerchant(request), await request.formData())
}

export default function Stock() {
  const { stock, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <StockPage stock={stock} />
}
