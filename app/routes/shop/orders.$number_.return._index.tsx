import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { findOrderBill } from '#app/domain/orders/find-order-bill.server.ts'
import { listReturnableLines } from '#app/domain/returns/returnable-lines.server.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { AskReturnPage } from '#app/ui/shop/orders/ask-return-page.tsx'
import { askForReturn, returnRequestInput } from '#app/web/answer-shopper-return.server.ts'
import { currentTime } from '#app/web/clock.server.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { readOrderCaller } from '#app/web/opened-orders.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid, notFound } from '#app/web/respond.server.ts'
import { requestKey } from '#app/web/request-key.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { owner, locale } = await readOrderCaller(request)
  const of = { ...owner, number: params.number ?? '' }
  const [order, bill] = await Promise.all([getOrderForShopper(db, of), findOrderBill(db, of)])
  if (!order || !bill) throw notFound()
  const lines = await listReturnableLines(db, { ...of, now: currentTime() })
  return json({
    locale,
    number: order.number,
    requestKey: requestKey(),
    isReplacement: bill.replacesNumber !== null,
    lines: withImages(lines),
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const caller = await readOrderCaller(request)
  const form = await parseForm(request, returnRequestInput, caller.locale)
  if (!form.ok) return invalid(caller.locale, form)
  return askForReturn(form.value, { number: params.number ?? '', caller })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, returnPageMessages, 'newTitle')

export default function NewReturn() {
  return <AskReturnPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
