import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OverviewPage } from '#app/ui/admin/programs/overview-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { readProgramOverview } from '#app/web/admin-program-pages.server.ts'
import { runProgramCommand } from '#app/web/admin-program.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readProgramOverview(shop), stream: streamUrl([`shop:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runProgramCommand(await requireMerchant(request), await request.formData())
}

export default function ProgramOverview() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <OverviewPage view={view} />
}
