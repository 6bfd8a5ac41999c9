import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { subscribeToFeeds } from '#app/shopify/channel/subscribe-to-feeds.server.ts'
import { requestChannelSync } from '#app/shopify/channel/request-full-sync.server.ts'
import { ensurePublication } from './ensure-publication.server.ts'
import { failSync, noteSyncOperations, startSync, type SyncCause } from './sync-run.server.ts'
import { toShopRefusal } from './to-shop-refusal.ts'

type Begun = {
  readonly syncRunId: string
  readonly domain: string
  readonly channels: string[]
  readonly isNew: boolean
}

/**
 * Has every product sent again. Also mends the feed subscriptions, which Shopify removes after repeated failures.
 * Idempotent on: shop while a full sync is running (that one is returned).
 */
export async function requestFullSync(
  shopId: string,
  { cause = 'merchant' }: { cause?: SyncCause } = {},
): Promise<Outcome<{ syncRunId: string }, 'NOT_CONNECTED' | 'SHOPIFY_UNREACHABLE' | 'ACCESS_REVOKED'>> {
  const begun = await begin(shopId, cause)
  if (!begun) return refuse('NOT_CONNECTED')
  const { syncRunId, domain, channels } = begun
  if (!begun.isNew) return accept({ syncRunId })
  try {
    await ensurePublication(shopId)
    await subscribeToFeeds(domain)
    const operations: string[] = []
    for (const channelGid of channels) operations.push(...(await requestChannelSync(domain, channelGid)))
    await inTransaction('note sync operations', (tx) => noteSyncOperations(tx, syncRunId, operations))
    return accept({ syncRunId })
  } catch (fault) {
    const refusal = toShopRefusal(fault)
    await inTransaction('fail sync', (tx) => failSync(tx, syncRunId, refusal ?? 'FAULT'))
    if (!refusal) throw fault
    return refuse(refusal)
  }
}

function begin(shopId: string, cause: SyncCause): Promise<Begun | null> {
  return inTransaction('start sync', async (tx) => {
    const { domain, uninstalledAt, connections } = await tx.shop.findUniqueOrThrow({
      where: { id: shopId },
      include: { connections: { where: { status: 'connected', channelGid: { not: null } } } },
    })
    const channels = connections.flatMap((one) => (one.channelGid ? [one.channelGid] : []))
    if (uninstalledAt !== null || channels.length === 0) return null
    const running = await tx.syncRun.findFirst({ where: { shopId, kind: 'full', status: 'running' } })
    if (running) return { syncRunId: running.id, domain, channels, isNew: false }
    const syncRunId = await startSync(tx, shopId, { cause, unlessRunning: true })
    return { syncRunId, domain, channels, isNew: true }
  })
}
