import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { subscribeToFeeds } from '#app/shopify/channel/subscribe-to-feeds.server.ts'
import { requestChannelSync } from '#app/shopify/channel/request-full-sync.server.ts'
import { failSync, noteSyncOperations, startSync } from './sync-run.server.ts'
import { toShopRefusal } from './to-shop-refusal.ts'

/**
 * Has every product sent again. Also mends the feed subscriptions, which Shopify removes after repeated failures.
 * Idempotent on: shop while a sync is running (that one is returned).
 */
export async function requestFullSync(
  shopId: string,
): Promise<Outcome<{ syncRunId: string }, 'NOT_CONNECTED' | 'SHOPIFY_UNREACHABLE' | 'ACCESS_REVOKED'>> {
  const { domain, connections } = await db.shop.findUniqueOrThrow({
    where: { id: shopId },
    include: { connections: true },
  })
  const channels = connections.flatMap((one) => (one.status === 'connected' && one.channelGid ? [one.channelGid] : []))
  if (channels.length === 0) return refuse('NOT_CONNECTED')
  const running = await db.syncRun.findFirst({ where: { shopId, kind: 'full', status: 'running' } })
  if (running) return accept({ syncRunId: running.id })
  const syncRunId = await inTransaction('start sync', (tx) => startSync(tx, shopId, { unlessRunning: true }))
  try {
    await subscribeToFeeds(domain)
    const operations: string[] = []
    for (const channelGid of channels) operations.push(...(await requestChannelSync(domain, channelGid)))
    await inTransaction('note sync operations', (tx) => noteSyncOperations(tx, syncRunId, operations))
    return accept({ syncRunId })
  } catch (cause) {
    const refusal = toShopRefusal(cause)
    await inTransaction('fail sync', (tx) => failSync(tx, syncRunId, refusal ?? 'FAULT'))
    if (!refusal) throw cause
    return refuse(refusal)
  }
}
