import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Order } from '@prisma/client'
import type { Applied } from './applied.ts'
import { orderCancelled } from './events.ts'
import { lockOrderByGid } from './internal/lock-order.server.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { noteOrderEvent, type OrderEventSource } from './note-order-event.server.ts'
import { returnMoney } from './return-money.server.ts'

export type Cancellation = { readonly orderGid: string; readonly at: Date; readonly reason: string | null }

/**
 * Shopify says that the order is cancelled, whoever asked for it.
 * Idempotent on: order (cancelled once).
 */
export async function applyCancellation(
  tx: Tx,
  shopId: string,
  { orderGid, at, reason }: Cancellation,
): Promise<Applied> {
  const order = await lockOrderByGid(tx, shopId, orderGid)
  if (!order) return 'waiting'
  if (order.cancelledAt) return 'applied'
  // Why we asked for it says more than what Shopify was told.
  await recordCancellation(tx, order, {
    at,
    reason: order.cancelReason ?? reason,
    by: order.cancelRequestedBy ?? 'merchant',
  })
  return 'applied'
}

type Recorded = { readonly at: Date; readonly reason: string | null; readonly by: string }

/** The order ends here: its money goes back, its commission is void (D9), the shopper is told. The order is locked. */
export async function recordCancellation(
  tx: Tx,
  order: Order,
  { at, reason, by }: Recorded,
  mail: 'cancelled' | 'soldOut' = 'cancelled',
): Promise<void> {
  await tx.order.update({ where: { id: order.id }, data: { cancelledAt: at, cancelReason: reason, cancelledBy: by } })
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: 'cancelled',
    kind: 'cancelled',
    source: sourceOf(by),
    detail: { by, ...(reason ? { reason } : {}) },
    occurredAt: at,
  })
  await tx.cancelRequest.updateMany({
    where: { orderId: order.id, answeredAt: null },
    data: { answer: 'granted', answeredAt: tx.now, answeredBy: by === 'merchant' ? 'merchant' : 'platform' },
  })
  await returnMoney(tx, order)
  await mailShopper(tx, order.id, mail)
  await publish(tx, orderCancelled({ orderId: order.id }))
}

function sourceOf(by: string): OrderEventSource {
  return by === 'shopper' || by === 'merchant' ? by : 'vitrine'
}
