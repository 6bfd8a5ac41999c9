import type { Tx } from '#app/platform/db/database.server.ts'

/**
 * H13: the shop sold these units elsewhere, so the till tells its shopper why they are no longer held. A payment that
 * is under way tells its own end: it claims the units directly, or its money is released and the shopper is told (H5).
 * Idempotent on: checkout.
 */
export async function noteLostHold(tx: Tx, checkoutId: string): Promise<void> {
  await tx.checkout.updateMany({ where: { id: checkoutId, state: 'open' }, data: { failure: 'HOLD_LOST' } })
}
