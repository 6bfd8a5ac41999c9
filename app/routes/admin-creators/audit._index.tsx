import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AuditPage } from '#app/ui/admin/audit/audit-page.tsx'
import { readAudit } from '#app/web/admin-audit.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readAudit(shop, new URL(request.url).searchParams) })
}

export default function Audit() {
  return <AuditPage view={useLoaderData<typeof loader>().view} />
}
