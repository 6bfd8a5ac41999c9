import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getReturnForShopper } from '#app/domain/returns/get-return-for-shopper.server.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { ReturnPage } from '#app/ui/shop/orders/return-page.tsx'
import { answerShopperReturn, returnInput } from '#app/web/answer-shopper-return.server.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { readOrderCaller } from '#app/web/opened-orders.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid, notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { owner, locale } = await readOrderCaller(request)
  const found = await getReturnForShopper(db, { ...owner, returnId: params.returnId ?? '' })
  if (!found) throw notFound()
  return json({ locale, returned: withImages(found) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const caller = await readOrderCaller(request)
  const form = await parseForm(request, returnInput, caller.locale)
  if (!form.ok) return invalid(caller.locale, form)
  return answerShopperReturn(form.value, params.returnId ?? '', caller)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, returnPageMessages, 'title')

export default function Return() {
  const { returned } = useLoaderData<typeof loader>()
  return <ReturnPage returned={returned} answer={useActionData<typeof action>()} />
}
