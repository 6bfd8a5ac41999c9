import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { readPreview } from '#app/web/admin-rate-preview.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** What one sale of a product would bring a creator, for the preview beside the rates. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ preview: await readPreview(shop, new URL(request.url).searchParams) })
}
