import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MarketPage } from '#app/ui/admin/creators/market-page.tsx'
import { readCreatorMarket, runMarketCommand } from '#app/web/admin-creator-market.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readCreatorMarket(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runMarketCommand(await requireMerchant(request), await request.formData())
}

export default function FindCreators() {
  return <MarketPage view={useLoaderData<typeof loader>().view} />
}
