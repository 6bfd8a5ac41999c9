import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PerformancePage } from '#app/ui/admin/creators/performance-page.tsx'
import { readPerformance } from '#app/web/admin-performance.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readPerformance(shop, new URL(request.url).searchParams) })
}

export default function CreatorPerformance() {
  return <PerformancePage view={useLoaderData<typeof loader>().view} />
}
