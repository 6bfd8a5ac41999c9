import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FeesPage } from '#app/ui/admin/flat-fees/fees-page.tsx'
import { readFees } from '#app/web/admin-fees.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readFees(shop, new URL(request.url).searchParams) })
}

export default function Fees() {
  return <FeesPage view={useLoaderData<typeof loader>().view} />
}
