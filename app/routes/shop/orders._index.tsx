import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOrdersForShopper } from '#app/domain/orders/list-orders-for-shopper.server.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { OrderList } from '#app/ui/shop/orders/order-list.tsx'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { readCaller } from '#app/web/sessions.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shopperKey, account, locale } = await readCaller(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const owner = { shopperKey, accountId: account?.id ?? null }
  const orders = await listOrdersForShopper(db, { ...owner, cursor })
  return json({ locale, orders: withImages(orders) })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data, matches, orderMessages, 'title')

export default function Orders() {
  return <OrderList orders={useLoaderData<typeof loader>().orders} />
}
