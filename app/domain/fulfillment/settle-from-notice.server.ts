import type { Tx } from '#app/platform/db/database.server.ts'
import type { OrderNotice } from '#app/shopify/webhooks/order.ts'
import { recordCreated } from './record-created.server.ts'

/**
 * Shopify's own notice of an order with our reference is as good as its answer: it ends the doubt about a push whose
 * answer was lost, sooner than a look-up would.
 * Idempotent on: order.
 */
export async function settleFromNotice(tx: Tx, shopId: string, notice: OrderNotice): Promise<void> {
  if (!notice.sourceIdentifier) return
  const push = await tx.orderPush.findFirst({
    where: { sourceIdentifier: notice.sourceIdentifier, state: { in: ['sending', 'unknown'] }, order: { shopId } },
    select: { orderId: true },
  })
  if (!push) return
  await recordCreated(tx, push.orderId, {
    orderGid: notice.gid,
    name: notice.name,
    createdAt: notice.createdAt,
    cancelledAt: notice.cancelledAt,
    lines: notice.lines,
  })
}
