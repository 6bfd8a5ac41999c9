import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOrderCommissions } from '#app/domain/commissions/list-order-commissions.server.ts'
import { getOrderForShop } from '#app/domain/orders/get-order-for-shop.server.ts'
import { OrderPage } from '#app/ui/admin/order-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db, now } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const found = await getOrderForShop(db, { shopId: shop.id, number: params.number ?? '', now: now() })
  if (!found) throw notFound()
  const commissions = await listOrderCommissions(db, { orderId: found.id, shopId: shop.id })
  const view = {
    order: { ...found, timeline: found.timeline.map(({ kind, at }) => ({ kind, at })) },
    commissions: commissions.map(({ releaseAt: _releaseAt, ...commission }) => commission),
    timeZone: shop.timeZone,
  }
  return json({ view, stream: streamUrl([`order:${found.id}`, `shop:${shop.id}`]) })
}

export default function Order() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <OrderPage view={view} />
}
