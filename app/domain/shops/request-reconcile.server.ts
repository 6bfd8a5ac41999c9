import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { reconcileRequested } from './events.ts'
import { findRunningSync, startSync } from './sync-run.server.ts'

/**
 * The merchant has the catalogue compared with Shopify's now, not tonight (J5). Refused with SYNC_RUNNING while
 * anything runs (`findRunningSync` is that run), NOT_CONNECTED without a channel.
 * Idempotent on: shop while a run is under way.
 */
export async function requestReconcile(
  shopId: string,
): Promise<Outcome<{ syncRunId: string }, 'NOT_CONNECTED' | 'SYNC_RUNNING'>> {
  return inTransaction('request reconcile', async (tx) => {
    const connected = { shopId, status: 'connected', shop: { uninstalledAt: null } }
    if ((await tx.channelConnection.count({ where: connected })) === 0) return refuse('NOT_CONNECTED')
    const running = await findRunningSync(tx, shopId)
    if (running) {
      const { kind, phase, processedCount: processed, expectedCount } = running
      return refuse('SYNC_RUNNING', {
        kind,
        phase,
        processed,
        ...(expectedCount === null ? {} : { expected: expectedCount }),
      })
    }
    const syncRunId = await startSync(tx, shopId, { kind: 'reconcile', cause: 'merchant', unlessRunning: true })
    await publish(tx, reconcileRequested({ shopId, syncRunId }))
    return accept({ syncRunId })
  })
}
