import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { text } from '#app/ui/messages/text.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { OrderPage } from '#app/ui/shop/orders/order-page.tsx'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'
import { readCaller } from '#app/web/sessions.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopperKey, account, locale } = await readCaller(request)
  const owner = { shopperKey, accountId: account?.id ?? null }
  const order = await getOrderForShopper(db, { ...owner, number: params.number ?? '' })
  if (!order) throw notFound()
  return json({ locale, order, streamUrl: streamUrl([`order:${order.id}`]) })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? titled(text(data.locale, orderMessages, 'orderTitle', { number: data.order.number }), data.locale, matches) : []

export default function Order() {
  const { order, streamUrl: url } = useLoaderData<typeof loader>()
  const { isLive } = useLiveTopic(url)
  return <OrderPage order={order} isLive={isLive} refusal={null} />
}
