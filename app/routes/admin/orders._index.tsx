import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrdersPage } from '#app/ui/admin/orders-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { readOrders } from '#app/web/admin-orders.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const orders = await readOrders(shop, new URL(request.url).searchParams)
  return json({ orders, stream: streamUrl([`shop:${shop.id}`]) })
}

export default function Orders() {
  const { orders, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <OrdersPage orders={orders} />
}
