import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { accrueForOrder } from './accrue-for-order.server.ts'
import { updateHolds } from './internal/update-holds.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

/**
 * Something was shipped, delivered or called back: the order's hold clocks are set again from its parcels (E2).
 * Idempotent on: the parcels as they stand.
 */
export async function noteDelivery(
  tx: Tx,
  { orderId }: { readonly orderId: string },
): Promise<Outcome<{ orderId: string }, CommissionRefusalCode>> {
  const accrued = await accrueForOrder(tx, orderId)
  if (!accrued.ok) return accrued
  await updateHolds(tx, orderId)
  return accept({ orderId })
}
