import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { accrueForOrder } from './accrue-for-order.server.ts'
import { correctOrder } from './internal/correct-order.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

/**
 * D9: a cancelled order pays nothing; with a refund before or after, it still ends at zero.
 * Idempotent on: (cancellation, line) as the entry's source key.
 */
export async function voidForOrder(
  tx: Tx,
  orderId: string,
): Promise<Outcome<{ orderId: string }, CommissionRefusalCode>> {
  const accrued = await accrueForOrder(tx, orderId)
  if (!accrued.ok) return accrued
  const order = await tx.order.findUnique({ where: { id: orderId }, select: { cancelledAt: true, cancelledBy: true } })
  if (!order?.cancelledAt) return refuse('ORDER_NOT_FOUND')
  await correctOrder(tx, orderId, {
    sourceKey: 'order.cancelled',
    occurredAt: order.cancelledAt,
    why: { actor: order.cancelledBy ?? 'system', reasonCode: 'ORDER_CANCELLED' },
  })
  return accept({ orderId })
}
