import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { cancelSampleOrder } from './internal/cancel-sample-order.server.ts'
import { lockRequest, moveRequest, returnQuota } from './internal/move-request.server.ts'
import { isUnavailableSql, unavailableSql } from './internal/unavailable.sql.ts'

const pageSize = 200

/**
 * G6: what cannot be sent any more is cancelled, without counting against the creator: at once if no order was made, else
 * when Shopify says so. `productIds`: only of these.
 * Idempotent on: the request's state and its order (asked to cancel once).
 */
export async function cancelUnavailableSamples(productIds: readonly string[] | null = null): Promise<void> {
  for (let after = ''; ;) {
    const page = await sql<{ id: string }>('pool', unavailableSql, [productIds, after, pageSize])
    for (const { id } of page) await inTransaction('cancel unavailable sample', (tx) => cancelOne(tx, id))
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = last.id
  }
}

async function cancelOne(tx: Tx, requestId: string): Promise<void> {
  const request = await lockRequest(tx, requestId)
  const [still] = await sql(tx, isUnavailableSql, [requestId])
  if (!request || !still) return
  if (request.orderId) {
    const hasLeft = await tx.fulfillment.findFirst({ where: { orderId: request.orderId, status: 'success' } })
    if (!hasLeft) await cancelSampleOrder(tx, { orderId: request.orderId, by: 'platform', reason: 'inventory' })
    return
  }
  if (request.state === 'approved') await returnQuota(tx, request)
  await moveRequest(tx, request, 'cancelled', { actor: 'system', decidedAt: tx.now })
}
