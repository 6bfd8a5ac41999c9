import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdPostsPage } from '#app/ui/admin/ads/ad-posts-page.tsx'
import { readAdPosts, runAdCommand } from '#app/web/admin-ads.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readAdPosts(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runAdCommand(await requireMerchant(request), await request.formData())
}

export default function AskForAd() {
  return <AdPostsPage view={useLoaderData<typeof loader>().view} />
}
