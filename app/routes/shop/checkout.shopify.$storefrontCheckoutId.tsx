import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { storefrontMessages } from '#app/ui/messages/storefront.ts'
import { StorefrontPage } from '#app/ui/shop/checkout/storefront-page.tsx'
import { goOnAtShopify, lookAtShopify, storefrontGoOnInput } from '#app/web/answer-storefront-checkout.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid } from '#app/web/respond.server.ts'
import { readCaller } from '#app/web/sessions.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const caller = await readCaller(request)
  const wantsToOpen = new URL(request.url).searchParams.has('open')
  const storefrontCheckoutId = params.storefrontCheckoutId ?? ''
  return json({ locale: caller.locale, ...(await lookAtShopify({ storefrontCheckoutId, caller, wantsToOpen })) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const caller = await readCaller(request)
  const form = await parseForm(request, storefrontGoOnInput, caller.locale)
  if (!form.ok) return invalid(caller.locale, form)
  return goOnAtShopify(params.storefrontCheckoutId ?? '', form.value.adult === 'on', caller)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, storefrontMessages, 'title')

export default function StorefrontCheckout() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <StorefrontPage {...loaded} answer={answer} />
}
