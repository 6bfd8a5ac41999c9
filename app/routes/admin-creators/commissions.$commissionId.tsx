import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommissionPage } from '#app/ui/admin/commissions/commission-page.tsx'
import { runCommissionCommand } from '#app/web/admin-commission-commands.server.ts'
import { readCommission } from '#app/web/admin-commissions.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const view = await readCommission(shop, params.commissionId ?? '')
  if (!view) throw notFound()
  return json({ view })
}

export async function action({ request }: ActionFunctionArgs) {
  return runCommissionCommand(await requireMerchant(request), await request.formData())
}

export default function Commission() {
  return <CommissionPage view={useLoaderData<typeof loader>().view} />
}
