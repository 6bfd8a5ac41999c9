import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { shopPaths } from '#app/ui/paths.ts'
import { startAtShopify, storefrontStartInput } from '#app/web/answer-storefront-checkout.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid } from '#app/web/respond.server.ts'
import { ensureShopperKey, readCaller } from '#app/web/sessions.server.ts'

/** Where the cart of a shop that is paid for in its own Shopify checkout is sent. */
export async function action({ request }: ActionFunctionArgs) {
  const caller = await readCaller(request)
  const form = await parseForm(request, storefrontStartInput, caller.locale)
  if (!form.ok) return invalid(caller.locale, form)
  return startAtShopify(form.value, caller, ensureShopperKey(request))
}

/** Only for somebody who reloads after a failed start: the cart says what to do next. */
export function loader() {
  return redirect(shopPaths.cart())
}
