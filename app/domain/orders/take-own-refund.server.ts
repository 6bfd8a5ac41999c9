import { refundIdInNote } from './own-marker.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { RefundNotice } from '#app/shopify/webhooks/refund.ts'

/**
 * Is this refund our own, come back from Shopify's books? Then its name there is kept and nothing moves. Known by the
 * mark in its note, which names a refund of ours on this very order.
 * Idempotent on: Shopify's refund gid.
 */
export async function takeOwnRefund(tx: Tx, shopId: string, notice: RefundNotice): Promise<boolean> {
  const refundId = refundIdInNote(notice.note)
  if (!refundId) return false
  const own = await tx.refund.findFirst({
    where: { id: refundId, initiator: 'vitrine', order: { shopId, shopifyOrderGid: notice.orderGid } },
    select: { shopifyRefundGid: true },
  })
  // A second refund with a note that was copied is not ours: it moves money like any other.
  if (!own || (own.shopifyRefundGid !== null && own.shopifyRefundGid !== notice.gid)) return false
  await tx.refund.update({ where: { id: refundId }, data: { shopifyRefundGid: notice.gid } })
  return true
}
