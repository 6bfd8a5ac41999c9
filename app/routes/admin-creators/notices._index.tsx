import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NoticesPage } from '#app/ui/admin/notices/notices-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { readNotices, runNoticesCommand } from '#app/web/admin-notices.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const caller = await requireMerchant(request)
  const view = await readNotices(caller, new URL(request.url).searchParams)
  return json({ view, stream: streamUrl([`shop:${caller.shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runNoticesCommand(await requireMerchant(request), await request.formData())
}

export default function Notices() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <NoticesPage view={view} />
}
