import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { listAddresses } from '#app/domain/shoppers/list-addresses.server.ts'
import { removeAddress } from '#app/domain/shoppers/remove-address.server.ts'
import { signOut } from '#app/domain/shoppers/sign-out.server.ts'
import { accountMessages, shopperWords } from '#app/ui/messages/shoppers.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { AccountPage } from '#app/ui/shop/account/account-page.tsx'
import { db, inTransaction } from '#app/web/database.server.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireShopper } from '#app/web/require-shopper.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { forgetSession, readCaller, readSessionSecret } from '#app/web/sessions.server.ts'

const accountInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('signOut') }),
  z.object({ intent: z.literal('removeAddress'), addressId: z.string().min(1).max(64) }),
])

export async function loader({ request }: LoaderFunctionArgs) {
  const { account, locale } = await readCaller(request)
  return json({ locale, addresses: account ? await listAddresses(db, account.id) : [] })
}

export async function action({ request }: ActionFunctionArgs) {
  const { account, locale } = await requireShopper(request)
  const form = await parseForm(request, accountInput, locale)
  if (!form.ok) return invalid(locale, form)
  const input = form.value
  if (input.intent === 'removeAddress') {
    const { addressId } = input
    const outcome = await inTransaction('remove address', (tx) =>
      removeAddress(tx, { accountId: account.id, addressId }),
    )
    return outcome.ok ? accepted(null) : refused(locale, shopperWords, outcome)
  }
  const secret = readSessionSecret(request)
  if (secret) await inTransaction('sign out', (tx) => signOut(tx, secret))
  const headers = new Headers()
  forgetSession(headers)
  return redirect(shopPaths.feed(), { headers })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data, matches, accountMessages, 'you')

export default function Account() {
  return <AccountPage addresses={useLoaderData<typeof loader>().addresses} />
}
