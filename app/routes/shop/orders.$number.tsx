import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { orderMessages, orderWords } from '#app/ui/messages/orders.ts'
import { text } from '#app/ui/messages/text.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { OrderPage } from '#app/ui/shop/orders/order-page.tsx'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { titled } from '#app/web/page-title.ts'
import { accepted, notFound, refused } from '#app/web/respond.server.ts'
import { readCaller } from '#app/web/sessions.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopperKey, account, locale } = await readCaller(request)
  const owner = { shopperKey, accountId: account?.id ?? null }
  const order = await getOrderForShopper(db, { ...owner, number: params.number ?? '' })
  if (!order) throw notFound()
  return json({ locale, order: withImages(order), streamUrl: streamUrl([`order:${order.id}`]) })
}

/** The page has one thing to ask for, and asks twice before it posts: stop this order while that is still free. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shopperKey, account, locale } = await readCaller(request)
  const owner = { shopperKey, accountId: account?.id ?? null }
  const outcome = await cancelByShopper({ ...owner, number: params.number ?? '' })
  return outcome.ok ? accepted(outcome.value) : refused(locale, orderWords, outcome)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? titled(text(data.locale, orderMessages, 'orderTitle', { number: data.order.number }), data.locale, matches)
    : []

export default function Order() {
  const { order, streamUrl: url } = useLoaderData<typeof loader>()
  const { isLive } = useLiveTopic(url)
  const answer = useActionData<typeof action>()
  return <OrderPage order={order} isLive={isLive} refusal={answer && !answer.ok ? answer.refusal : null} />
}
