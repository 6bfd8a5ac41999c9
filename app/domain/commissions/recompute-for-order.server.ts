import { inputHash } from '#app/kernel/hash.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { accrueForOrder } from './accrue-for-order.server.ts'
import { correctOrder } from './internal/correct-order.server.ts'
import { updateHolds } from './internal/update-holds.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

/**
 * D11: after an edit, added lines are decided at the edit's time and removed units are taken off like a refund.
 * Idempotent on: the order's quantities after the edit, as the entry's source key.
 */
export async function recomputeForOrder(
  tx: Tx,
  { orderId, editedAt }: { readonly orderId: string; readonly editedAt?: Date },
): Promise<Outcome<{ orderId: string }, CommissionRefusalCode>> {
  const accrued = await accrueForOrder(tx, orderId, { ...(editedAt && { addedAt: editedAt }) })
  if (!accrued.ok) return accrued
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    select: { id: true, quantity: true, removedQuantity: true },
    orderBy: { id: 'asc' },
  })
  await correctOrder(tx, orderId, {
    sourceKey: `edit:${inputHash(lines).slice(0, 16)}`,
    occurredAt: editedAt ?? tx.now,
    why: { actor: 'merchant', reasonCode: 'ORDER_EDITED' },
  })
  await updateHolds(tx, orderId)
  return accept({ orderId })
}
