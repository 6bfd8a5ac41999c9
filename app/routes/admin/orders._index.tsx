import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  listCommissionsOfOrders,
  type CommissionOfOrder,
} from '#app/domain/commissions/list-commissions-of-orders.server.ts'
import { listOrdersForShop } from '#app/domain/orders/list-orders-for-shop.server.ts'
import type { MerchantOrderSummary } from '#app/domain/orders/order-view.ts'
import { OrdersPage } from '#app/ui/admin/orders-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db, now } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const [query, cursor] = [search.get('q') ?? '', search.get('cursor')]
  const page = await listOrdersForShop(db, { shopId: shop.id, query, cursor, now: now() })
  const orderIds = page.items.map(({ id }) => id)
  const commissions = await listCommissionsOfOrders(db, { shopId: shop.id, orderIds })
  const orders = {
    query,
    rows: page.items.map((order) => toRow(order, commissions)),
    nextCursor: page.nextCursor,
    timeZone: shop.timeZone,
  }
  return json({ orders, stream: streamUrl([`shop:${shop.id}`]) })
}

function toRow(order: MerchantOrderSummary, commissions: readonly CommissionOfOrder[]) {
  const own = commissions.filter(({ orderId }) => orderId === order.id)
  const { id, number, state, placedAt, total, unitCount, customerName } = order
  const { shopifyOrderName, shopifyOrderGid, hasOpenProblem } = order
  const facts = { id, number, state, placedAt, total, unitCount, customerName }
  return {
    ...facts,
    shopifyOrderName,
    shopifyOrderGid,
    hasOpenProblem,
    creators: own.map(({ handle }) => handle),
    commissions: own.map(({ amount }) => amount),
  }
}

export default function Orders() {
  const { orders, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <OrdersPage orders={orders} />
}
