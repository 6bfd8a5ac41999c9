import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { shopPaths } from '#app/ui/paths.ts'
import { resume } from '#app/web/answer-checkout.server.ts'
import { notFound } from '#app/web/respond.server.ts'
import { readCaller } from '#app/web/sessions.server.ts'

/** Back from the bank. The address carries no verdict: the processor is asked (safe to load any number of times). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const caller = await readCaller(request)
  if (caller.shopperKey === null) throw notFound()
  const checkoutId = params.checkoutId ?? ''
  const answer = await resume({ checkoutId, shopperKey: caller.shopperKey, caller })
  // What was refused stands on the checkout itself, next to the card.
  return answer.status >= 300 && answer.status < 400 ? answer : redirect(shopPaths.checkout(checkoutId))
}
