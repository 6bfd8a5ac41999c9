import type { LoaderFunctionArgs } from '@remix-run/node'
import { problemSheet } from '#app/web/admin-problem-sheet.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** All problems as a file. Asked for by a fetch, which carries the session token that a plain link would not. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, locale } = await requireMerchant(request)
  return problemSheet({ shopId: shop.id, rule: new URL(request.url).searchParams.get('rule'), locale })
}
