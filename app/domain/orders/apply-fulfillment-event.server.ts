import { addMilliseconds, latest, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { FulfillmentEventNotice } from '#app/shopify/webhooks/fulfillment.ts'
import type { Fulfillment } from '@prisma/client'
import type { Applied } from './applied.ts'
import { lockOrderByGid } from './internal/lock-order.server.ts'
import { recordArrival } from './internal/record-arrival.server.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { announceOrder, noteOrderEvent, type OrderEventKind } from './note-order-event.server.ts'
import { furthestOf, isArrival, timelineKindOf } from './shipment-progress.ts'

/**
 * The carrier's news about a parcel. News about a parcel we have not heard of waits for it.
 * Idempotent on: Shopify's event gid.
 */
export async function applyFulfillmentEvent(tx: Tx, shopId: string, notice: FulfillmentEventNotice): Promise<Applied> {
  const order = await lockOrderByGid(tx, shopId, notice.orderGid)
  const parcel = order && (await tx.fulfillment.findUnique({ where: { shopifyGid: notice.fulfillmentGid } }))
  if (!order || !parcel) return 'waiting'
  const status = notice.status.toLowerCase()
  const shipmentStatus = furthestOf(parcel.shipmentStatus, status)
  // Estimates are told in any order: the latest day is the one nobody is let down by.
  const estimates = [parcel.estimatedAt, notice.estimatedDeliveryAt].flatMap((at) => at ?? [])
  const estimatedAt = estimates.length > 0 ? latest(...estimates) : null
  await tx.fulfillment.update({ where: { id: parcel.id }, data: { shipmentStatus, estimatedAt } })
  if (isArrival(status)) await recordArrival(tx, order, parcel, notice.happenedAt)
  const kind = timelineKindOf(status)
  if (kind && kind !== 'delivered') {
    const isNew = await noteOrderEvent(tx, {
      orderId: order.id,
      shopId,
      key: `event:${notice.gid}`,
      kind,
      detail: { parcel: parcel.id, ...(notice.message ? { message: notice.message.slice(0, 200) } : {}) },
      occurredAt: notice.happenedAt,
    })
    if (isNew) await tellOnTheDay(tx, parcel, kind, notice.happenedAt)
  }
  await announceOrder(tx, { orderId: order.id, shopId, kind: 'shipment' })
  return 'applied'
}

/** News for which somebody may have to be at home: told while it is fresh, or not at all. */
const freshHours = 12

async function tellOnTheDay(tx: Tx, parcel: Fulfillment, kind: OrderEventKind, happenedAt: Date): Promise<void> {
  const { deliveredAt } = await tx.fulfillment.findUniqueOrThrow({ where: { id: parcel.id } })
  const isFresh = addMilliseconds(happenedAt, freshHours * millisecondsPer.hour) > tx.now
  if (deliveredAt || !isFresh || (kind !== 'outForDelivery' && kind !== 'deliveryFailed')) return
  await mailShopper(tx, parcel.orderId, kind, { about: parcel.shopifyGid })
}
