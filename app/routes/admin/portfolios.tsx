import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PortfoliosPage } from '#app/ui/admin/portfolios-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { readPortfolios, runPortfolioCommand } from '#app/web/admin-portfolios.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readPortfolios(shop), stream: streamUrl([`shop:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runPortfolioCommand(await requireMerchant(request), await request.formData())
}

export default function Portfolios() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <PortfoliosPage view={view} />
}
