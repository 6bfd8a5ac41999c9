import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RunPage } from '#app/ui/admin/payouts/run-page.tsx'
import { runPayoutCommand } from '#app/web/admin-payout-commands.server.ts'
import { readPayoutRun } from '#app/web/admin-payouts.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const view = await readPayoutRun(shop, params.runId ?? '', new URL(request.url).searchParams)
  if (!view) throw notFound()
  return json({ view })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return runPayoutCommand(await requireMerchant(request), await request.formData(), params.runId ?? '')
}

export default function PayoutRun() {
  return <RunPage view={useLoaderData<typeof loader>().view} />
}
