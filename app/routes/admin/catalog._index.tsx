import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requestFullSync } from '#app/domain/shops/request-full-sync.server.ts'
import { CatalogPage } from '#app/ui/admin/catalog-page.tsx'
import type { CatalogView } from '#app/web/admin-catalog-view.ts'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { shopWords } from '#app/ui/messages/shops.ts'
import { runBulkCommand } from '#app/web/admin-catalog-commands.server.ts'
import { readCatalogPage } from '#app/web/admin-catalog-page.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { accepted, notFound, refused } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const catalog = await readCatalogPage(shop, new URL(request.url).searchParams)
  return json({ catalog, stream: streamUrl([`shop:${shop.id}`, `sync:${shop.id}`, `catalog:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  const caller = await requireMerchant(request)
  const form = await request.formData()
  switch (form.get('intent')) {
    case 'sync': {
      const outcome = await requestFullSync(caller.shop.id)
      return outcome.ok ? accepted(null) : refused(caller.locale, shopWords, outcome)
    }
    case 'bulk':
      return runBulkCommand(caller, form)
    default:
      return notFound()
  }
}

export default function Catalog() {
  const loaded = useLoaderData<typeof loader>()
  const catalog = loaded.catalog as CatalogView
  const { sync, isLive, command } = useSyncStream(loaded.stream, catalog.publishing.sync)
  return (
    <CatalogPage catalog={{ ...catalog, publishing: { ...catalog.publishing, sync } }} isLive={isLive} bulk={command} />
  )
}
