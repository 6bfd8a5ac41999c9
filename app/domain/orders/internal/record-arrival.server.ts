import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Fulfillment, Order } from '@prisma/client'
import { orderDelivered } from '../events.ts'
import { mailShopper } from '../mail-shopper.server.ts'
import { noteOrderEvent } from '../note-order-event.server.ts'

/**
 * A parcel has arrived. Several notices may say so, each with its own instant: the earliest one counts, whatever the
 * order in which they come.
 * Idempotent on: (fulfillment, instant).
 */
export async function recordArrival(
  tx: Tx,
  order: Order,
  parcel: Fulfillment,
  at: Date,
  isAssumed = false,
): Promise<void> {
  const known = await tx.fulfillment.findUniqueOrThrow({ where: { id: parcel.id }, select: { deliveredAt: true } })
  if (known.deliveredAt && known.deliveredAt <= at) return
  await tx.fulfillment.update({ where: { id: parcel.id }, data: { deliveredAt: at } })
  const key = `delivered:${parcel.shopifyGid}`
  const isNew = await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key,
    kind: 'delivered',
    source: isAssumed ? 'vitrine' : 'carrier',
    detail: { parcel: parcel.id, ...(isAssumed ? { isAssumed } : {}) },
    occurredAt: at,
  })
  if (!isNew)
    await tx.orderEvent.update({ where: { orderId_key: { orderId: order.id, key } }, data: { occurredAt: at } })
  await publish(tx, orderDelivered({ orderId: order.id, fulfillmentId: parcel.id, at: at.toISOString() }))
  if (isNew && !isAssumed) await mailShopper(tx, order.id, 'delivered', { about: parcel.shopifyGid })
}
