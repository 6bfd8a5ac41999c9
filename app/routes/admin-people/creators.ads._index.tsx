import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdsPage } from '#app/ui/admin/ads/ads-page.tsx'
import { readAds, runAdCommand } from '#app/web/admin-ads.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readAds(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runAdCommand(await requireMerchant(request), await request.formData())
}

export default function Ads() {
  return <AdsPage view={useLoaderData<typeof loader>().view} />
}
