import { abandonPush, markPushed } from '#app/domain/stock/mark-pushed.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

/**
 * Shopify holds a replacement, or never will: its units stop awaiting Shopify's own stock, as those of a purchase do.
 * Idempotent on: reservation (settled with Shopify once). Orders that replace nothing are none of its business.
 */
export async function settleReplacementStock(tx: Tx, orderId: string): Promise<void> {
  const order = await tx.order.findUnique({ where: { id: orderId }, include: { push: { select: { state: true } } } })
  if (!order?.replacesOrderId) return
  if (order.push?.state === 'created') await markPushed(tx, { checkoutId: orderId, shopId: order.shopId })
  else if (order.push?.state === 'failed') await abandonPush(tx, { checkoutId: orderId, shopId: order.shopId })
}
