import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mergeCarts } from '#app/domain/checkout/merge-carts.server.ts'
import { signInInput } from '#app/domain/shoppers/inputs.ts'
import { signIn } from '#app/domain/shoppers/sign-in.server.ts'
import { edgeWords } from '#app/ui/messages/edge.ts'
import { accountMessages, shopperWords } from '#app/ui/messages/shoppers.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { SignInPage } from '#app/ui/shop/account/entry-pages.tsx'
import { inTransaction } from '#app/web/database.server.ts'
import { limitTries } from '#app/web/limit-tries.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid, refused } from '#app/web/respond.server.ts'
import { nextOf } from '#app/web/safe-next.ts'
import { ensureShopperKey, keepSession, readCaller } from '#app/web/sessions.server.ts'

const tries = { name: 'sign-in', points: 20, perSeconds: 60 }

export async function loader({ request }: LoaderFunctionArgs) {
  const { account, locale } = await readCaller(request)
  const next = nextOf(request, shopPaths.account())
  if (account) throw redirect(next)
  return json({ locale, next })
}

export async function action({ request }: ActionFunctionArgs) {
  const { locale } = await readCaller(request)
  const tooMany = await limitTries(request, tries)
  if (tooMany) return refused(locale, edgeWords, tooMany)
  const form = await parseForm(request, signInInput, locale)
  if (!form.ok) return invalid(locale, form)
  const { shopperKey, headers } = ensureShopperKey(request)
  const outcome = await inTransaction('sign in', async (tx) => {
    const signedIn = await signIn(tx, { ...form.value, shopperKey })
    if (signedIn.ok) await mergeCarts(tx, { shopperKey, accountId: signedIn.value.accountId })
    return signedIn
  })
  if (!outcome.ok) return refused(locale, shopperWords, outcome)
  keepSession(headers, outcome.value.sessionSecret)
  return redirect(nextOf(request, shopPaths.account()), { headers })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, accountMessages, 'signIn')

export default function SignIn() {
  return <SignInPage next={useLoaderData<typeof loader>().next} answer={useActionData<typeof action>()} />
}
