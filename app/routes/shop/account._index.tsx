import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSavedCards } from '#app/domain/checkout/list-saved-cards.server.ts'
import { listAddresses } from '#app/domain/shoppers/list-addresses.server.ts'
import { signOut } from '#app/domain/shoppers/sign-out.server.ts'
import { accountMessages } from '#app/ui/messages/shoppers.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { AccountPage } from '#app/ui/shop/account/account-page.tsx'
import { addressFieldWords, addressHelpFor } from '#app/web/address-regions.server.ts'
import { addressRules } from '#app/web/address-rules.ts'
import { accountInput, answerAccount } from '#app/web/answer-account.server.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { judgeForm } from '#app/web/parse-form.server.ts'
import { readField } from '#app/web/read-field.ts'
import { requireShopper } from '#app/web/require-shopper.server.ts'
import { invalid } from '#app/web/respond.server.ts'
import { forgetSession, readCaller, readSessionSecret } from '#app/web/sessions.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { account, locale, country } = await readCaller(request)
  return json({
    locale,
    addresses: account ? await listAddresses(db, account.id) : [],
    cards: account ? await listSavedCards(db, account.id) : [],
    rules: addressRules,
    help: { country, ...addressHelpFor(country) },
  })
}

export async function action({ request }: ActionFunctionArgs) {
  const caller = await requireShopper(request)
  const posted = await request.formData()
  const words = addressFieldWords(readField(posted, 'address.country'))
  const form = judgeForm(posted, accountInput, caller.locale, words)
  if (!form.ok) return invalid(caller.locale, form)
  if (form.value.intent !== 'signOut') return answerAccount(form.value, caller)
  const secret = readSessionSecret(request)
  if (secret) await inTransaction('sign out', (tx) => signOut(tx, secret))
  const headers = new Headers()
  forgetSession(headers)
  return redirect(shopPaths.feed(), { headers })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data, matches, accountMessages, 'you')

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />
}
