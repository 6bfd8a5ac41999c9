import { sum } from '#app/kernel/money.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { accrueForOrder } from './accrue-for-order.server.ts'
import { refundExceededSale } from './events.ts'
import { correctOrder } from './internal/correct-order.server.ts'
import { updateHolds } from './internal/update-holds.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

/**
 * D1-D6: after a refund each line stands at the commission on what is left of it, at the rate of its sale.
 * Idempotent on: (refund id, line) as the entry's source key (D2).
 */
export async function applyRefundToCommissions(
  tx: Tx,
  { orderId, refundId }: { readonly orderId: string; readonly refundId: string },
): Promise<Outcome<{ orderId: string }, CommissionRefusalCode>> {
  const accrued = await accrueForOrder(tx, orderId)
  if (!accrued.ok) return accrued
  const refund = await tx.refund.findFirst({
    where: { id: refundId, orderId },
    include: { order: { select: { shopId: true } } },
  })
  if (!refund) return refuse('ORDER_NOT_FOUND')
  const remaining = await correctOrder(tx, orderId, {
    sourceKey: `refund:${refund.shopifyRefundGid ?? refund.id}`,
    occurredAt: refund.createdAt,
    why: { actor: refund.initiator, reasonCode: 'REFUND' },
  })
  await updateHolds(tx, orderId)
  const excessMinor = sum([...remaining.values()].map((line) => line.excessMinor))
  if (excessMinor > 0n) {
    const { currency, order } = refund
    await publish(
      tx,
      refundExceededSale({ orderId, shopId: order.shopId, refundId, excessMinor: excessMinor.toString(), currency }),
    )
  }
  return accept({ orderId })
}
