import type { LoaderFunctionArgs } from '@remix-run/node'
import { auditSheet } from '#app/web/admin-audit.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** Everything that was changed, as a file. Asked for by a fetch, which carries the session token that a plain link would not. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return auditSheet(shop)
}
