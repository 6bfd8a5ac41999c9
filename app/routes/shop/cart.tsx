import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getCart } from '#app/domain/checkout/get-cart.server.ts'
import type { CartView } from '#app/domain/checkout/cart-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { edgeWords } from '#app/ui/messages/edge.ts'
import { CartPage } from '#app/ui/shop/cart/cart-page.tsx'
import { answerCart, cartInput } from '#app/web/answer-cart.server.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { orBusy } from '#app/web/or-busy.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid } from '#app/web/respond.server.ts'
import { ensureShopperKey, readCaller } from '#app/web/sessions.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shopperKey, country, locale } = await readCaller(request)
  const empty: CartView = { country, unitCount: 0, groups: [], payTogether: [], saved: [] }
  const cart = shopperKey ? await getCart(db, { shopperKey, country, language: locale }) : empty
  return json({ locale, cart: withImages(cart) })
}

export function action({ request }: ActionFunctionArgs) {
  return orBusy(request, edgeWords, () => answer(request))
}

async function answer(request: Request) {
  const caller = await readCaller(request)
  const form = await parseForm(request, cartInput, caller.locale)
  if (!form.ok) return invalid(caller.locale, form)
  return answerCart(form.value, caller, ensureShopperKey(request))
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data, matches, cartMessages, 'title')

export default function Cart() {
  const { cart } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <CartPage cart={cart} refusal={answered && !answered.ok ? answered.refusal : null} />
}
