import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mergeCarts } from '#app/domain/checkout/merge-carts.server.ts'
import { signUpInput } from '#app/domain/shoppers/inputs.ts'
import { signUp } from '#app/domain/shoppers/sign-up.server.ts'
import { edgeWords } from '#app/ui/messages/edge.ts'
import { accountMessages, shopperWords } from '#app/ui/messages/shoppers.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { SignUpPage } from '#app/ui/shop/account/entry-pages.tsx'
import { rememberAgeRefusal, wasRefusedForAge } from '#app/web/age-gate.server.ts'
import { inTransaction } from '#app/web/database.server.ts'
import { limitTries } from '#app/web/limit-tries.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid, refused } from '#app/web/respond.server.ts'
import { nextOf } from '#app/web/safe-next.ts'
import { ensureShopperKey, keepSession, readCaller } from '#app/web/sessions.server.ts'

const tries = { name: 'sign-up', points: 20, perSeconds: 60 }

export async function loader({ request }: LoaderFunctionArgs) {
  const { account, locale } = await readCaller(request)
  const next = nextOf(request, shopPaths.account())
  if (account) throw redirect(next)
  return json({ locale, next })
}

export async function action({ request }: ActionFunctionArgs) {
  const { locale, country } = await readCaller(request)
  // K1: one answer a device session; a second date is not even looked at.
  if (wasRefusedForAge(request)) return refused(locale, shopperWords, { code: 'AGE_ALREADY_ANSWERED', detail: {} })
  const tooMany = await limitTries(request, tries)
  if (tooMany) return refused(locale, edgeWords, tooMany)
  const form = await parseForm(request, signUpInput, locale)
  if (!form.ok) return invalid(locale, form)
  const { shopperKey, headers } = ensureShopperKey(request)
  const outcome = await inTransaction('sign up', async (tx) => {
    const signedUp = await signUp(tx, { ...form.value, locale, country, shopperKey })
    if (signedUp.ok) await mergeCarts(tx, { shopperKey, accountId: signedUp.value.accountId })
    return signedUp
  })
  if (!outcome.ok) {
    const gate = new Headers()
    if (outcome.code === 'AGE_NOT_ALLOWED') rememberAgeRefusal(gate)
    return refused(locale, shopperWords, outcome, gate)
  }
  keepSession(headers, outcome.value.sessionSecret)
  return redirect(nextOf(request, shopPaths.account()), { headers })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, accountMessages, 'signUp')

export default function SignUp() {
  return <SignUpPage next={useLoaderData<typeof loader>().next} answer={useActionData<typeof action>()} />
}
