import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findSyncRun } from '#app/domain/catalog/find-sync-run.server.ts'
import { SyncRunPage } from '#app/ui/admin/sync-run-page.tsx'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

const repairsPerPage = 50

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const wanted = { shopId: shop.id, syncRunId: params.syncRunId ?? '', cursor, limit: repairsPerPage }
  const found = await findSyncRun(db, wanted)
  if (!found) throw notFound()
  const { page: repairs, nextCursor, counts: _, ...run } = found
  return json({ run, repairs, nextCursor, timeZone: shop.timeZone, stream: streamUrl([`sync:${shop.id}`]) })
}

export default function SyncRun() {
  const { stream, ...view } = useLoaderData<typeof loader>()
  const { sync } = useSyncStream(stream, view.run)
  return <SyncRunPage {...view} progress={sync} />
}
