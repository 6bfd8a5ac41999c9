import type { Order } from '../../state/order-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { count, money, words } from '../parts.ts'
import { customerName } from './order-list.ts'

export type TimelineEntry = { at: string; text: string }

/** What happened to an order, newest first, read from the facts themselves. */
export function timelineOf(state: ShopState, order: Order): TimelineEntry[] {
  const entries: TimelineEntry[] = [{ at: order.createdAt, text: `${customerName(state, order)} placed this order.` }]
  for (const one of order.transactions) {
    entries.push({
      at: one.createdAt,
      text: `${words(one.kind)} of ${money(one.amount.shop, order.currency)} through ${one.gateway || 'manual payment'}: ${one.status.toLowerCase()}.`,
    })
  }
  for (const refund of order.refunds) {
    const pieces = refund.lines.reduce((sum, line) => sum + line.quantity, 0)
    const note = refund.note ? ` “${refund.note}”` : ''
    entries.push({
      at: refund.createdAt,
      text: `${money(refund.total.shop, order.currency)} refunded for ${count(pieces, 'item')}.${note}`,
    })
  }
  for (const shipment of state.fulfillmentsOf(order.id)) {
    const pieces = shipment.lines.reduce((sum, line) => sum + line.quantity, 0)
    entries.push({
      at: shipment.createdAt,
      text: `${count(pieces, 'item')} fulfilled as ${order.name}-F${shipment.number}${shipment.notifyCustomer ? '; the customer was told' : ''}.`,
    })
    for (const event of shipment.events) {
      entries.push({
        at: event.happenedAt,
        text: `${order.name}-F${shipment.number}: ${words(event.status)}${event.city ? ` in ${event.city}` : ''}.`,
      })
    }
    if (shipment.status === 'CANCELLED')
      entries.push({ at: shipment.updatedAt, text: `${order.name}-F${shipment.number} was cancelled.` })
  }
  for (const part of state.fulfillmentOrdersOf(order.id)) {
    for (const hold of part.holds)
      entries.push({
        at: part.updatedAt,
        text: `On hold: ${words(hold.reason)}.${hold.reasonNotes ? ` “${hold.reasonNotes}”` : ''}`,
      })
  }
  if (order.cancelledAt) {
    entries.push({
      at: order.cancelledAt,
      text: `Order cancelled: ${words(order.cancelReason ?? 'other')}.${order.staffNote ? ` “${order.staffNote}”` : ''}`,
    })
  }
  return entries.reverse().sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}
