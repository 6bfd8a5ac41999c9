import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { listAddresses } from '#app/domain/shoppers/list-addresses.server.ts'
import { checkoutMessages, checkoutWords } from '#app/ui/messages/checkout.ts'
import { refusalView } from '#app/ui/messages/refusal-words.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { CheckoutPage } from '#app/ui/shop/checkout/checkout-page.tsx'
import { addressFieldWords, addressHelpFor } from '#app/web/address-regions.server.ts'
import { addressRules } from '#app/web/address-rules.ts'
import { answerCheckout, checkoutInput } from '#app/web/answer-checkout.server.ts'
import { cardFields } from '#app/web/card-fields.server.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { orBusy } from '#app/web/or-busy.server.ts'
import { judgeForm } from '#app/web/parse-form.server.ts'
import { readField } from '#app/web/read-field.ts'
import { invalid, notFound } from '#app/web/respond.server.ts'
import { readCaller } from '#app/web/sessions.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopperKey, locale, account } = await readCaller(request)
  const checkoutId = params.checkoutId ?? ''
  const checkout =
    shopperKey && (await findCheckout(db, { checkoutId, shopperKey, language: locale, accountId: account?.id ?? null }))
  if (!checkout) throw notFound()
  const { failure, orderNumber, orderNumbers } = checkout
  if (orderNumbers.length > 1) throw redirect(shopPaths.orders({ thanks: '1' }))
  if (orderNumber) throw redirect(shopPaths.order(orderNumber))
  const country = checkout.address?.country ?? checkout.country
  return json({
    locale,
    checkout: withImages(checkout),
    failure: failure && refusalView(locale, checkoutWords, { code: failure, detail: {} }),
    addresses: account ? await listAddresses(db, account.id) : [],
    rules: addressRules,
    help: { country, ...addressHelpFor(country) },
    cardFields: cardFields(locale, checkout.confirm),
  })
}

export function action(args: ActionFunctionArgs) {
  return orBusy(args.request, checkoutWords, () => answer(args))
}

async function answer({ request, params }: ActionFunctionArgs) {
  const caller = await readCaller(request)
  const { shopperKey } = caller
  if (shopperKey === null) throw notFound()
  const posted = await request.formData()
  const words = addressFieldWords(readField(posted, 'address.country'))
  const form = judgeForm(posted, checkoutInput, caller.locale, words)
  if (!form.ok) return invalid(caller.locale, form)
  return answerCheckout(form.value, { checkoutId: params.checkoutId ?? '', shopperKey, caller })
}

/** What a page in a rush could not change it need not read again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== 503 && defaultShouldRevalidate

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, checkoutMessages, 'title')

export default function Checkout() {
  const loaded = useLoaderData<typeof loader>()
  return <CheckoutPage {...loaded} answer={useActionData<typeof action>()} />
}
