import { latest } from '#app/kernel/clock.ts'
import { concernsShopper } from '../concerns-shopper.ts'
import { deriveOrderState, type LineFacts, type OrderState } from '../order-state.ts'
import { windowEndsAt, type ReturnWindow } from '../return-window.ts'
import type { OrderFactsRow } from './order-rows.server.ts'

/** A parcel that counts as sent. */
const isSent = ({ status }: { status: string }) => status === 'success'

export function lineFactsOf(order: Pick<OrderFactsRow, 'lines' | 'fulfillments'>, lineId: string): LineFacts {
  const line = order.lines.find((each) => each.id === lineId)
  const parcels = order.fulfillments.filter(isSent)
  const units = (of: typeof parcels) =>
    of
      .flatMap((parcel) => parcel.lines)
      .reduce((sum, each) => sum + (each.orderLineId === lineId ? each.quantity : 0), 0)
  const quantity = line?.quantity ?? 0
  const shippedQuantity = units(parcels)
  return {
    quantity,
    removedQuantity: Math.min(line ? takenOff(line) : 0, quantity - Math.min(quantity, shippedQuantity)),
    shippedQuantity,
    deliveredQuantity: units(parcels.filter((parcel) => parcel.deliveredAt !== null)),
  }
}

/** Units that will not be sent: what Shopify no longer counts, less what came back after it was sent. */
function takenOff(line: OrderFactsRow['lines'][number]): number {
  const refunded = (isReturn: boolean) =>
    line.refundLines.reduce((sum, each) => sum + ((each.restockType === 'return') === isReturn ? each.quantity : 0), 0)
  return Math.max(refunded(false), line.removedQuantity - refunded(true))
}

/** I7: each parcel's window runs from its own arrival; the order's ends with the last of them. */
function returnWindowEnd(order: Pick<OrderFactsRow, 'fulfillments'>, returnWindow: ReturnWindow): Date | null {
  const arrivals = order.fulfillments.filter(isSent).map((parcel) => parcel.deliveredAt)
  const ends = arrivals.flatMap((at) => (at ? [windowEndsAt(at, returnWindow)] : []))
  return ends.length === 0 || ends.length < arrivals.length ? null : latest(...ends)
}

type StatePolicy = { readonly returnWindow: ReturnWindow; readonly now: Date }

export function stateOf(order: OrderFactsRow, { returnWindow, now }: StatePolicy): OrderState {
  return deriveOrderState({
    isCancelled: order.cancelledAt !== null,
    hasOpenProblem: order.problems.some(({ cause }) => concernsShopper(cause)),
    isInShopify: order.shopifyOrderGid !== null,
    isGraceHeld: order.graceHold === 'held' && !isGraceOver(order, now),
    lines: order.lines.map((line) => lineFactsOf(order, line.id)),
    fulfillmentOrders: order.fulfillmentOrders.map((one) => ({ ...one, status: statusOf(order, one, now) })),
    fulfillmentStatuses: order.fulfillments.map((parcel) => parcel.status),
    returnWindowEndsAt: returnWindowEnd(order, returnWindow),
    now,
  })
}

function isGraceOver({ graceUntil }: OrderFactsRow, now: Date): boolean {
  return graceUntil === null || now >= graceUntil
}

/** Our own hold ends with the grace time, also while Shopify is still being told so. */
function statusOf(order: OrderFactsRow, one: OrderFactsRow['fulfillmentOrders'][number], now: Date): string {
  const isOnlyOurs = one.holds.length > 0 && one.holds.every((hold) => hold.isOurs)
  return one.status === 'ON_HOLD' && isOnlyOurs && isGraceOver(order, now) ? 'OPEN' : one.status
}
