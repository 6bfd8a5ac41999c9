import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { readCreatorChoices } from '#app/web/admin-creators.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

/** Creators by name, for the pickers. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json(await readCreatorChoices(shop, (new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)))
}
