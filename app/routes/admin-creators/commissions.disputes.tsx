import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DisputesPage } from '#app/ui/admin/commissions/disputes-page.tsx'
import { runCommissionCommand } from '#app/web/admin-commission-commands.server.ts'
import { readCommissionDisputes } from '#app/web/admin-commissions.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readCommissionDisputes(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runCommissionCommand(await requireMerchant(request), await request.formData())
}

export default function CommissionDisputes() {
  return <DisputesPage view={useLoaderData<typeof loader>().view} />
}
