import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { ensurePublication } from './ensure-publication.server.ts'
import { reconcileRequested } from './events.ts'
import { findRunningSync, startSync } from './sync-run.server.ts'
import { toShopRefusal } from './to-shop-refusal.ts'

/**
 * The merchant has the catalogue compared with Shopify's now, not tonight (J5). Refused with SYNC_RUNNING while
 * anything runs (`findRunningSync` is that run), NOT_CONNECTED without a channel, and the
 * other two when Shopify has to be asked for the publication and cannot be.
 * Idempotent on: shop while a run is under way.
 */
export async function requestReconcile(
  shopId: string,
): Promise<
  Outcome<{ syncRunId: string }, 'NOT_CONNECTED' | 'SYNC_RUNNING' | 'SHOPIFY_UNREACHABLE' | 'ACCESS_REVOKED'>
> {
  try {
    await ensurePublication(shopId)
  } catch (fault) {
    const refusal = toShopRefusal(fault)
    if (!refusal) throw fault
    return refuse(refusal)
  }
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
