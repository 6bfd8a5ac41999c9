import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findConnection } from '#app/domain/shops/find-connection.server.ts'
import { listSyncRuns } from '#app/domain/shops/list-sync-runs.server.ts'
import { requestReconcile } from '#app/domain/shops/request-reconcile.server.ts'
import { findRunningSync } from '#app/domain/shops/sync-run.server.ts'
import { SyncsPage } from '#app/ui/admin/syncs-page.tsx'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { shopWords } from '#app/ui/messages/shops.ts'
import { toSyncView } from '#app/web/admin-publishing.server.ts'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { accepted, notFound, refused } from '#app/web/respond.server.ts'

const runsPerPage = 25

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const [page, connection, running] = await Promise.all([
    listSyncRuns(db, { shopId: shop.id, cursor, limit: runsPerPage }),
    findConnection(db, shop.id),
    findRunningSync(db, shop.id),
  ])
  const syncs = {
    runs: page.items.map(({ counts: _, ...run }) => run),
    nextCursor: page.nextCursor,
    running: running && toSyncView(running),
    canCheck: connection?.status === 'connected',
    timeZone: shop.timeZone,
  }
  return json({ syncs, stream: streamUrl([`shop:${shop.id}`, `sync:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, locale } = await requireMerchant(request)
  const form = await request.formData()
  if (form.get('intent') !== 'reconcile') return notFound()
  const outcome = await requestReconcile(shop.id)
  return outcome.ok ? accepted(null) : refused(locale, shopWords, outcome)
}

export default function Syncs() {
  const { syncs, stream } = useLoaderData<typeof loader>()
  const { sync, isLive } = useSyncStream(stream, syncs.running)
  return <SyncsPage syncs={{ ...syncs, running: sync }} isLive={isLive} />
}
