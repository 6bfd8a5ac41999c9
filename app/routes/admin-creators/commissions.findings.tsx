import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FindingsPage } from '#app/ui/admin/commissions/findings-page.tsx'
import { runCommissionCommand } from '#app/web/admin-commission-commands.server.ts'
import { readFindings } from '#app/web/admin-commissions.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readFindings(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runCommissionCommand(await requireMerchant(request), await request.formData())
}

export default function Findings() {
  return <FindingsPage view={useLoaderData<typeof loader>().view} />
}
