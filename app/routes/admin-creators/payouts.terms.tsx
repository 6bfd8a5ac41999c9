import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TermsPage } from '#app/ui/admin/payouts/terms-page.tsx'
import { runTermsCommand } from '#app/web/admin-payout-commands.server.ts'
import { readPayoutTerms } from '#app/web/admin-payouts.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ terms: await readPayoutTerms(shop) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runTermsCommand(await requireMerchant(request), await request.formData())
}

export default function PayoutTerms() {
  return <TermsPage terms={useLoaderData<typeof loader>().terms} />
}
