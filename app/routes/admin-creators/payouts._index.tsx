import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PayoutsPage } from '#app/ui/admin/payouts/payouts-page.tsx'
import { proposeRun } from '#app/web/admin-payout-commands.server.ts'
import { readPayouts } from '#app/web/admin-payouts.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readPayouts(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return proposeRun(await requireMerchant(request), await request.formData())
}

export default function Payouts() {
  return <PayoutsPage view={useLoaderData<typeof loader>().view} />
}
