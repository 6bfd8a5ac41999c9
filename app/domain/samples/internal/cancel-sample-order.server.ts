import { recordCancellation } from '#app/domain/orders/apply-cancellation.server.ts'
import { requestCancellationJob } from '#app/domain/orders/jobs.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { lockOrderSql } from './locks.sql.ts'

/**
 * A sample that is not to be sent: an order that never left for Shopify ends at once, one that Shopify has, or may have,
 * ends when Shopify says so. What the request becomes then follows from the order.
 * Idempotent on: order (asked for once).
 */
export async function cancelSampleOrder(
  tx: Tx,
  { orderId, by, reason }: { readonly orderId: string; readonly by: 'shopper' | 'platform'; readonly reason: string },
): Promise<void> {
  await sql(tx, lockOrderSql, [orderId])
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } })
  if (order.cancelledAt || order.cancelRequestedAt) return
  const { count } = await tx.orderPush.updateMany({
    where: { orderId, state: { in: ['new', 'failed'] } },
    data: { state: 'failed', failure: 'CANCELLED', leasedUntil: null, settledAt: tx.now },
  })
  if (count === 1) return recordCancellation(tx, order, { at: tx.now, reason, by })
  await tx.order.update({
    where: { id: orderId },
    data: { cancelRequestedAt: tx.now, cancelRequestedBy: by, cancelReason: reason },
  })
  const { shopId } = order
  const key = `cancelRequested:${tx.now.toISOString()}`
  await noteOrderEvent(tx, { orderId, shopId, key, kind: 'cancelRequested', source: 'vitrine', occurredAt: tx.now })
  await enqueue(tx, requestCancellationJob(orderId))
}
