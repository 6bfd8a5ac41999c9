import { carrierOf } from '../carrier-of.ts'
import { cancellableUntil, graceEndOf, isRestLate, isShipByMissed, isUnsent } from '../cancel-window.ts'
import type { OrderState } from '../order-state.ts'
import type {
  CancelRequestView,
  FulfillmentOrderView,
  OrderView,
  ShipmentView,
  TimelineEntryView,
} from '../order-view.ts'
import type { OrderDetailRow } from './order-rows.server.ts'
import { lineFactsOf } from './to-facts.ts'
import type { ViewPolicy } from './to-view.ts'

type AfterSale = Pick<
  OrderView,
  | 'cancellableUntil'
  | 'isCancelRequested'
  | 'cancelledBy'
  | 'cancelReason'
  | 'addressFixedAt'
  | 'shipBy'
  | 'isShipByMissed'
  | 'lateRest'
  | 'isHeldByMerchant'
  | 'canAskToCancel'
  | 'cancelRequest'
>

const addressStates: readonly OrderState[] = ['pendingPayment', 'graceHold', 'toFulfil', 'problem']

/** What may still be done about an order, and until when. */
export function toAfterSale(order: OrderDetailRow, state: OrderState, policy: ViewPolicy): AfterSale {
  const [request] = order.cancelRequests
  const graceEnd = graceEndOf(order, policy.graceMinutes)
  const isOpen = order.cancelledAt === null && order.cancelRequestedAt === null
  const freeUntil = cancellableUntil(order, state, policy)
  const mayChangeAddress = isOpen && policy.now < graceEnd && addressStates.includes(state)
  return {
    cancellableUntil: freeUntil?.toISOString() ?? null,
    isCancelRequested: order.cancelRequestedAt !== null && order.cancelledAt === null,
    cancelledBy: order.cancelledBy,
    cancelReason: order.cancelledAt ? order.cancelReason : null,
    addressFixedAt: mayChangeAddress ? graceEnd.toISOString() : null,
    shipBy: order.shipBy?.toISOString() ?? null,
    isShipByMissed: isOpen && isShipByMissed(order, state, policy.now),
    lateRest: isRestLate(order, state, policy.now) ? restOf(order) : [],
    isHeldByMerchant: isOpen && isHeldByOthers(order),
    canAskToCancel: isOpen && freeUntil === null && isUnsent(state) && !request,
    cancelRequest: request ? toCancelRequest(request) : null,
  }
}

function restOf(order: OrderDetailRow): AfterSale['lateRest'] {
  return order.lines.flatMap(({ id, title, requiresShipping }) => {
    const { quantity, removedQuantity, shippedQuantity } = lineFactsOf(order, id)
    const units = quantity - removedQuantity - shippedQuantity
    return requiresShipping && units > 0 ? [{ lineId: id, title, units }] : []
  })
}

function isHeldByOthers({ fulfillmentOrders }: OrderDetailRow): boolean {
  return fulfillmentOrders.some(({ holds }) => holds.some((hold) => !hold.isOurs))
}

function toCancelRequest(request: OrderDetailRow['cancelRequests'][number]): CancelRequestView {
  const { id, reason, note, requestedAt, answerBy, answer, declineReason } = request
  const times = { requestedAt: requestedAt.toISOString(), answerBy: answerBy.toISOString() }
  return { id, reason, note, ...times, answer, declineReason }
}

export function toFulfillmentOrders(order: OrderDetailRow): FulfillmentOrderView[] {
  const titles = new Map(order.lines.map((line) => [line.id, line.title]))
  return order.fulfillmentOrders.map((one) => ({
    gid: one.shopifyGid,
    status: one.status,
    requestStatus: one.requestStatus,
    locationName: one.locationName,
    deliveryMethod: one.deliveryMethod,
    fulfillAt: one.fulfillAt?.toISOString() ?? null,
    fulfillBy: one.fulfillBy?.toISOString() ?? null,
    holds: one.holds.map(({ reason, notes, isOurs, heldAt }) => ({
      reason,
      notes,
      isOurs,
      since: heldAt.toISOString(),
    })),
    lines: one.lines.map(({ orderLineId, totalQuantity, remainingQuantity }) => ({
      title: titles.get(orderLineId) ?? '',
      total: totalQuantity,
      remaining: remainingQuantity,
    })),
  }))
}

export function toShipment(order: OrderDetailRow, parcel: OrderDetailRow['fulfillments'][number]): ShipmentView {
  const titles = new Map(order.lines.map((line) => [line.id, line.title]))
  const carrier = carrierOf(parcel.trackingCompany, parcel.trackingNumber, parcel.trackingUrl)
  return {
    id: parcel.id,
    status: parcel.status,
    shipmentStatus: parcel.shipmentStatus,
    carrier: carrier.name,
    carrierCode: carrier.code,
    trackingNumber: parcel.trackingNumber,
    trackingUrl: carrier.url,
    shippedAt: parcel.shippedAt.toISOString(),
    deliveredAt: parcel.deliveredAt?.toISOString() ?? null,
    estimatedAt: parcel.deliveredAt ? null : (parcel.estimatedAt?.toISOString() ?? null),
    events: order.timeline
      .filter(({ detail }) => (detail as { parcel?: unknown }).parcel === parcel.id)
      .map(({ kind, occurredAt }) => ({ kind, at: occurredAt.toISOString() })),
    lines: parcel.lines.map((each) => ({ title: titles.get(each.orderLineId) ?? '', quantity: each.quantity })),
  }
}

/** The timeline as its reader may see it: why a merchant holds an order back is not for shoppers. */
export function toTimeline(order: OrderDetailRow, reader: 'shopper' | 'merchant'): TimelineEntryView[] {
  return order.timeline.map(({ kind, source, occurredAt, detail }) => ({
    kind,
    source,
    at: occurredAt.toISOString(),
    detail: reader === 'shopper' && kind === 'held' ? {} : (detail as Record<string, unknown>),
  }))
}
