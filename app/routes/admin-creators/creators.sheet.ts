import type { LoaderFunctionArgs } from '@remix-run/node'
import { performanceSheet } from '#app/web/admin-performance.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** What each creator sold, as a file. Asked for by a fetch, which carries the session token that a plain link would not. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, locale } = await requireMerchant(request)
  return performanceSheet(shop, new URL(request.url).searchParams, locale)
}
