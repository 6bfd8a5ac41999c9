import type { Order } from '../state/order-types.ts'
import type { Return } from '../state/return-types.ts'
import type { ShopState } from '../state/shop-state.ts'

/** A requested return promises nothing yet, but its units are spoken for all the same. */
const ACTIVE: readonly string[] = ['REQUESTED', 'OPEN']

export function hasActiveReturn(state: ShopState, orderId: number): boolean {
  return state.returnsOf(orderId).some((one) => ACTIVE.includes(one.status))
}

export function returnStatusOf(state: ShopState, orderId: number): string {
  const statuses = state.returnsOf(orderId).map((one) => one.status)
  if (statuses.includes('REQUESTED')) return 'RETURN_REQUESTED'
  if (statuses.includes('OPEN')) return 'IN_PROGRESS'
  return statuses.includes('CLOSED') ? 'RETURNED' : 'NO_RETURN'
}

/** How many units of a shipped line no other return has named and no refund has settled. */
export function returnableQuantity(state: ShopState, order: Order, fulfillmentLineId: number): number {
  const shipped = state.fulfillmentsOf(order.id).filter((one) => one.status === 'SUCCESS')
  const line = shipped.flatMap((one) => one.lines).find((one) => one.id === fulfillmentLineId)
  const sold = order.lines.find((one) => one.id === line?.lineId)
  if (!line || !sold) return 0
  const named = state
    .returnsOf(order.id)
    .filter((one) => one.status !== 'CANCELED' && one.status !== 'DECLINED')
    .flatMap((one) => one.lines)
  const onLine = sum(named.filter((one) => one.fulfillmentLineId === fulfillmentLineId))
  const paidBack = sum(
    order.refunds
      .filter((refund) => refund.returnId === null)
      .flatMap((refund) => refund.lines)
      .filter((one) => one.lineId === sold.id),
  )
  const leftOfSold = sold.quantity - sold.removed - paidBack - sum(named.filter((one) => one.lineId === sold.id))
  return Math.max(0, Math.min(line.quantity - onLine, leftOfSold))
}

function sum(lines: readonly { quantity: number }[]): number {
  return lines.reduce((total, line) => total + line.quantity, 0)
}

/** What is still to be dealt with, of a return line or an exchange line. */
export function processableQuantity(one: Return, line: { quantity: number; processed: number }): number {
  return one.status === 'OPEN' ? line.quantity - line.processed : 0
}

export function isFullyProcessed(one: Return): boolean {
  return [...one.lines, ...one.exchangeLines].every((line) => line.processed >= line.quantity)
}
