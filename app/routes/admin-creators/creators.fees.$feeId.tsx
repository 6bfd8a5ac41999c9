import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FeePage } from '#app/ui/admin/flat-fees/fee-page.tsx'
import { readFee, runFeeCommand } from '#app/web/admin-fees.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const view = await readFee(shop, params.feeId ?? '')
  if (!view) throw notFound()
  return json({ view })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return runFeeCommand(await requireMerchant(request), params.feeId ?? '', await request.formData())
}

export default function Fee() {
  return <FeePage view={useLoaderData<typeof loader>().view} />
}
