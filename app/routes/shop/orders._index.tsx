import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { listOrdersForShopper, orderLists } from '#app/domain/orders/list-orders-for-shopper.server.ts'
import { sendOrderLink } from '#app/domain/orders/send-order-link.server.ts'
import { emailInput } from '#app/domain/shoppers/inputs.ts'
import { edgeWords } from '#app/ui/messages/edge.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { OrderList } from '#app/ui/shop/orders/order-list.tsx'
import { db, inTransaction } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { limitTries } from '#app/web/limit-tries.server.ts'
import { readOrderCaller } from '#app/web/opened-orders.server.ts'
import { orBusy } from '#app/web/or-busy.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'

const tries = { name: 'find-order', points: 8, perSeconds: 600 }

const findOrderInput = z.object({ number: z.string().trim().min(6, 'tooShort').max(20, 'tooLong'), email: emailInput })

export async function loader({ request }: LoaderFunctionArgs) {
  const { owner, locale } = await readOrderCaller(request)
  const asked = new URL(request.url).searchParams
  const list = orderLists.find((name) => name === asked.get('view')) ?? 'all'
  const orders = await listOrdersForShopper(db, { ...owner, list, cursor: asked.get('cursor') })
  return json({
    locale,
    list,
    orders: withImages(orders),
    hasThanks: asked.has('thanks'),
    isLinkExpired: asked.get('link') === 'expired',
  })
}

export function action({ request }: ActionFunctionArgs) {
  return orBusy(request, edgeWords, () => answer(request))
}

/** K11: a guest's way to their order. The same answer whether there is such an order or not; the way in comes by mail. */
async function answer(request: Request) {
  const { locale } = await readOrderCaller(request)
  const tooMany = await limitTries(request, tries)
  if (tooMany) return refused(locale, edgeWords, tooMany)
  const form = await parseForm(request, findOrderInput, locale)
  if (!form.ok) return invalid(locale, form)
  await inTransaction('send order link', (tx) => sendOrderLink(tx, form.value))
  return accepted({ isSent: true })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data, matches, orderMessages, 'title')

export default function Orders() {
  return <OrderList {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
