import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CodesPage } from '#app/ui/admin/codes/codes-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { readCodes, runCodesCommand } from '#app/web/admin-codes.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const caller = await requireMerchant(request)
  const view = await readCodes(caller, new URL(request.url).searchParams)
  return json({ view, stream: streamUrl([`shop:${caller.shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runCodesCommand(await requireMerchant(request), await request.formData())
}

/** What Shopify says of the codes arrives while the page is open. */
export default function ProgramCodes() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <CodesPage view={view} />
}
