import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { FulfillmentNotice } from '#app/shopify/webhooks/fulfillment.ts'
import type { Fulfillment, Order } from '@prisma/client'
import { lapseCancelRequest } from './answer-cancel-request.server.ts'
import type { Applied } from './applied.ts'
import { orderShipped } from './events.ts'
import { lockOrderByGid } from './internal/lock-order.server.ts'
import { recordArrival } from './internal/record-arrival.server.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { announceOrder, noteOrderEvent } from './note-order-event.server.ts'
import { furthestOf, isArrival } from './shipment-progress.ts'

/**
 * A parcel as Shopify reports it, whole: made, changed or cancelled. Older reports change nothing.
 * Idempotent on: (fulfillment gid, Shopify's updatedAt).
 */
export async function applyFulfillment(tx: Tx, shopId: string, notice: FulfillmentNotice): Promise<Applied> {
  const order = await lockOrderByGid(tx, shopId, notice.orderGid)
  if (!order) return 'waiting'
  const known = await tx.fulfillment.findUnique({ where: { shopifyGid: notice.gid } })
  const isCurrent = known === null || notice.updatedAt >= known.sourceUpdatedAt
  const shipmentStatus = furthestOf(known?.shipmentStatus ?? null, notice.shipmentStatus)
  const parcel = isCurrent
    ? await store(tx, order, { notice, known, shipmentStatus })
    : await tx.fulfillment.update({ where: { id: known.id }, data: { shipmentStatus } })
  if (parcel.status === 'success') {
    await announceShipment(tx, order, parcel)
    await lapseCancelRequest(tx, order)
  }
  if (parcel.status === 'cancelled') await note(tx, order, parcel, 'shipmentCancelled', notice.updatedAt)
  if (isArrival(notice.shipmentStatus)) await recordArrival(tx, order, parcel, notice.updatedAt)
  await announceOrder(tx, { orderId: order.id, shopId, kind: 'shipment' })
  return 'applied'
}

type Report = { notice: FulfillmentNotice; known: Fulfillment | null; shipmentStatus: string | null }

async function store(tx: Tx, order: Order, { notice, known, shipmentStatus }: Report): Promise<Fulfillment> {
  const facts = {
    status: notice.status.toLowerCase(),
    trackingCompany: notice.trackingCompany,
    trackingNumber: notice.trackingNumber,
    trackingUrl: webAddress(notice.trackingUrl),
    locationGid: notice.locationGid ?? known?.locationGid ?? null,
    shipmentStatus,
    sourceUpdatedAt: notice.updatedAt,
  }
  const parcel = known
    ? await tx.fulfillment.update({ where: { id: known.id }, data: facts })
    : await tx.fulfillment.create({
        data: {
          id: newId('fulfillment'),
          orderId: order.id,
          shopifyGid: notice.gid,
          shippedAt: notice.createdAt,
          ...facts,
        },
      })
  const lines = await tx.orderLine.findMany({ where: { orderId: order.id } })
  await tx.fulfillmentLine.deleteMany({ where: { fulfillmentId: parcel.id } })
  for (const told of notice.lines) {
    const line = lines.find((each) => each.shopifyLineGid === told.lineGid)
    if (!line) continue
    const key = { fulfillmentId: parcel.id, orderLineId: line.id }
    await tx.fulfillmentLine.upsert({
      where: { fulfillmentId_orderLineId: key },
      create: { ...key, quantity: told.quantity },
      update: { quantity: { increment: told.quantity } },
    })
  }
  return parcel
}

async function announceShipment(tx: Tx, order: Order, parcel: Fulfillment): Promise<void> {
  if (!(await note(tx, order, parcel, 'shipped', parcel.shippedAt))) return
  await publish(tx, orderShipped({ orderId: order.id, fulfillmentId: parcel.id }))
  await mailShopper(tx, order.id, 'shipped', { about: parcel.shopifyGid })
}

function note(tx: Tx, order: Order, parcel: Fulfillment, kind: 'shipped' | 'shipmentCancelled', occurredAt: Date) {
  return noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `${kind}:${parcel.shopifyGid}`,
    kind,
    detail: { parcel: parcel.id, carrier: parcel.trackingCompany, trackingNumber: parcel.trackingNumber },
    occurredAt,
  })
}

/** A tracking link is shown to shoppers, so it must be one; anything else is left out (I11: never blocks). */
function webAddress(text: string | null): string | null {
  return text && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null
}
