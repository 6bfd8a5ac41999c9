import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findOrderBill } from '#app/domain/orders/find-order-bill.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { listReturnsOfOrder } from '#app/domain/returns/get-return-for-shopper.server.ts'
import { listReturnableLines } from '#app/domain/returns/returnable-lines.server.ts'
import { edgeWords } from '#app/ui/messages/edge.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { text } from '#app/ui/messages/text.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { OrderPage } from '#app/ui/shop/orders/order-page.tsx'
import { addressFieldWords, addressHelpFor } from '#app/web/address-regions.server.ts'
import { addressRules } from '#app/web/address-rules.ts'
import { answerOrder, orderInput } from '#app/web/answer-order.server.ts'
import { currentTime } from '#app/web/clock.server.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { readOrderCaller } from '#app/web/opened-orders.server.ts'
import { orBusy } from '#app/web/or-busy.server.ts'
import { titled } from '#app/web/page-title.ts'
import { judgeForm } from '#app/web/parse-form.server.ts'
import { readField } from '#app/web/read-field.ts'
import { invalid, notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { owner, locale } = await readOrderCaller(request)
  const of = { ...owner, number: params.number ?? '' }
  const [order, bill] = await Promise.all([getOrderForShopper(db, of), findOrderBill(db, of)])
  if (!order || !bill) throw notFound()
  const now = currentTime()
  const [returns, returnable] = await Promise.all([listReturnsOfOrder(db, of), listReturnableLines(db, { ...of, now })])
  const country = order.address?.country ?? ''
  return json({
    locale,
    now: now.toISOString(),
    order: withImages(order),
    bill,
    returns: withImages(returns),
    returnable: withImages(returnable),
    rules: addressRules,
    help: { country, ...addressHelpFor(country) },
    streamUrl: streamUrl([`order:${order.id}`]),
  })
}

export function action(args: ActionFunctionArgs) {
  return orBusy(args.request, edgeWords, () => answer(args))
}

async function answer({ request, params }: ActionFunctionArgs) {
  const caller = await readOrderCaller(request)
  const posted = await request.formData()
  const words = addressFieldWords(readField(posted, 'address.country'))
  const form = judgeForm(posted, orderInput, caller.locale, words)
  if (!form.ok) return invalid(caller.locale, form)
  return answerOrder(form.value, { number: params.number ?? '', caller, request })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? titled(text(data.locale, orderMessages, 'orderTitle', { number: data.order.number }), data.locale, matches)
    : []

export default function Order() {
  const { streamUrl: url, ...loaded } = useLoaderData<typeof loader>()
  const { isLive } = useLiveTopic(url)
  return <OrderPage {...loaded} isLive={isLive} answer={useActionData<typeof action>()} />
}
