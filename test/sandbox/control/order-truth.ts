import {
  displayFulfillmentStatus,
  displayStatusOf,
  remainingQuantity,
  shippedQuantity,
} from '../orders/fulfillment-state.ts'
import { returnStatusOf } from '../orders/return-state.ts'
import { currentQuantity, financialStatusOf, refundedQuantity, totalsOf } from '../orders/totals.ts'
import { gid } from '../graphql/gid.ts'
import type { Bag, Fulfillment, Order, Refund } from '../state/order-types.ts'
import type { Return } from '../state/return-types.ts'
import type { ShopState } from '../state/shop-state.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 500

/** Minor units as text: in the shop's currency and in the buyer's. */
const amounts = ({ shop, presentment }: Bag) => ({ shopMinor: String(shop), presentmentMinor: String(presentment) })

/** What a perfect record of the orders would hold: `{total, items, next}`, by id. */
export function readOrderTruth(state: ShopState, query: URLSearchParams) {
  const limit = Math.min(MAX_LIMIT, Number(query.get('limit') ?? DEFAULT_LIMIT))
  const after = Number(query.get('after') ?? 0)
  const later = state.orders.ids().filter((id) => id > after)
  const page = later.slice(0, limit)
  const items = page.flatMap((id) => {
    const order = state.orders.get(id)
    return order ? [truthOf(state, order)] : []
  })
  return { total: state.orders.size, items, next: later.length > limit ? (page[page.length - 1] ?? null) : null }
}

function truthOf(state: ShopState, order: Order) {
  const totals = totalsOf(order)
  return {
    id: order.id,
    gid: gid('Order', order.id),
    name: order.name,
    sourceName: order.sourceName,
    sourceIdentifier: order.sourceIdentifier,
    currency: order.currency,
    presentmentCurrency: order.presentmentCurrency,
    total: amounts(totals.total),
    currentTotal: amounts(totals.currentTotal),
    discounts: amounts(totals.discounts),
    shipping: amounts(totals.shipping),
    tax: amounts(totals.tax),
    paid: amounts(totals.received),
    refunded: amounts(totals.refunded),
    refundedShipping: amounts(totals.refundedShipping),
    outstanding: amounts(totals.outstanding),
    isCancelled: order.cancelledAt !== null,
    cancelReason: order.cancelReason,
    financialStatus: financialStatusOf(order),
    fulfillmentStatus: displayFulfillmentStatus(state, order),
    returnStatus: returnStatusOf(state, order.id),
    lines: order.lines.map((line) => lineTruth(state, order, line)),
    refunds: order.refunds.map(refundTruth),
    parcels: state.fulfillmentsOf(order.id).map(parcelTruth),
    returns: state.returnsOf(order.id).map(returnTruth),
    holds: state
      .fulfillmentOrdersOf(order.id)
      .flatMap((one) => one.holds.map(({ reason, handle }) => ({ reason, handle }))),
    updatedAt: order.updatedAt,
  }
}

function lineTruth(state: ShopState, order: Order, line: Order['lines'][number]) {
  const returned = state
    .returnsOf(order.id)
    .flatMap((one) => one.lines.map((each) => ({ ...each, isOpen: ['REQUESTED', 'OPEN'].includes(one.status) })))
    .filter((each) => each.lineId === line.id)
  return {
    gid: gid('LineItem', line.id),
    variantGid: line.variantId === null ? null : gid('ProductVariant', line.variantId),
    sku: line.sku,
    ordered: line.quantity,
    removed: line.removed,
    current: currentQuantity(order, line),
    refunded: refundedQuantity(order, line.id),
    shipped: shippedQuantity(state, order, line.id),
    toShip: remainingQuantity(state, order, line.id),
    returned: returned.reduce((sum, each) => sum + each.processed, 0),
    returning: returned.reduce((sum, each) => sum + (each.isOpen ? each.quantity - each.processed : 0), 0),
    unit: amounts(line.price),
    discount: amounts(line.discount),
  }
}

function refundTruth(refund: Refund) {
  return {
    gid: gid('Refund', refund.id),
    returnGid: refund.returnId === null ? null : gid('Return', refund.returnId),
    note: refund.note,
    amount: amounts(refund.total),
    shipping: amounts(refund.shipping),
    lines: refund.lines.map((line) => ({ lineGid: gid('LineItem', line.lineId), quantity: line.quantity })),
  }
}

function parcelTruth(parcel: Fulfillment) {
  return {
    gid: gid('Fulfillment', parcel.id),
    status: parcel.status,
    displayStatus: displayStatusOf(parcel),
    trackingNumbers: parcel.tracking.flatMap(({ number }) => (number === null ? [] : [number])),
    lines: parcel.lines.map((line) => ({ lineGid: gid('LineItem', line.lineId), quantity: line.quantity })),
  }
}

function returnTruth(one: Return) {
  return {
    gid: gid('Return', one.id),
    status: one.status,
    lines: one.lines.map((line) => ({
      lineGid: gid('LineItem', line.lineId),
      quantity: line.quantity,
      processed: line.processed,
      refunded: line.refunded,
    })),
  }
}
