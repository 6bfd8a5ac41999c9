import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommissionsPage } from '#app/ui/admin/commissions/commissions-page.tsx'
import { readCommissions } from '#app/web/admin-commissions.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readCommissions(shop, new URL(request.url).searchParams) })
}

export default function Commissions() {
  return <CommissionsPage view={useLoaderData<typeof loader>().view} />
}
