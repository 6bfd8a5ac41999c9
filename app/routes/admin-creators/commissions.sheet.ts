import type { LoaderFunctionArgs } from '@remix-run/node'
import { commissionSheet } from '#app/web/admin-commissions.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** The commissions of the list as a file. Asked for by a fetch, which carries the session token that a plain link would not. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, locale } = await requireMerchant(request)
  return commissionSheet(shop, new URL(request.url).searchParams, locale)
}
