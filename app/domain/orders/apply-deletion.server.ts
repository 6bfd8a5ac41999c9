import type { Tx } from '#app/platform/db/database.server.ts'
import type { Applied } from './applied.ts'
import { recordCancellation } from './apply-cancellation.server.ts'
import { lockOrderByGid } from './internal/lock-order.server.ts'

/** Why an order ended that its merchant deleted in Shopify. */
export const deletedReason = 'deletedInShopify'

/**
 * The merchant deleted the order in Shopify. Nobody will send it any more, so it is cancelled and its money goes back; it
 * is not missing, and the comparison must never send it again (I3). One of which something has left was deleted to tidy
 * up: its sale stands, and so does its money.
 * Idempotent on: order (cancelled once).
 */
export async function applyDeletion(tx: Tx, shopId: string, { orderGid }: { orderGid: string }): Promise<Applied> {
  const order = await lockOrderByGid(tx, shopId, orderGid)
  if (!order) return 'waiting'
  if (order.cancelledAt) return 'applied'
  const parcels = await tx.fulfillment.count({ where: { orderId: order.id, status: 'success' } })
  if (parcels > 0) return 'applied'
  const by = order.cancelRequestedBy ?? 'merchant'
  await recordCancellation(tx, order, { at: tx.now, reason: order.cancelReason ?? deletedReason, by })
  return 'applied'
}
