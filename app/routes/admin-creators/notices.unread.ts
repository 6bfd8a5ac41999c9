import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { countUnreadNotices } from '#app/web/admin-notices.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** How much waits to be read, as data for the menu. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ unread: await countUnreadNotices(shop) })
}
