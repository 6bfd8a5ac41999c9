import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Order } from '@prisma/client'
import { holdForGraceJob } from '../jobs.ts'

/**
 * Shopify lost the order that it had, and has it now under another name: what the lost one was to be sent from, and our
 * hold on it, are gone with it. The shopper's grace time goes on, so the other one is held as well.
 * Idempotent on: (order, Shopify's gid).
 */
export async function forgetLostOrder(tx: Tx, order: Order, orderGid: string): Promise<void> {
  if (order.shopifyOrderGid === null || order.shopifyOrderGid === orderGid) return
  const lost = { fulfillmentOrder: { orderId: order.id } }
  await tx.fulfillmentHold.updateMany({ where: { ...lost, releasedAt: null }, data: { releasedAt: tx.now } })
  await tx.fulfillmentOrderLine.updateMany({ where: lost, data: { remainingQuantity: 0 } })
  await tx.fulfillmentOrder.updateMany({ where: { orderId: order.id }, data: { status: 'CANCELLED' } })
  const isHeldAgain = order.graceHold !== 'none' && order.graceUntil !== null && tx.now < order.graceUntil
  await tx.order.update({
    where: { id: order.id },
    data: { graceHold: isHeldAgain ? 'asked' : 'none', graceHoldGid: null, sourceUpdatedAt: null },
  })
  if (isHeldAgain) await enqueue(tx, holdForGraceJob(order.id))
}
