import { moneySet } from '../../orders/bags.ts'
import type { Order } from '../../state/order-types.ts'
import type { Disposition, Return, ReturnLine, ReverseLine } from '../../state/return-types.ts'
import type { ShopState } from '../../state/shop-state.ts'

const named = (type: string, id: number) => ({ id, admin_graphql_api_id: `gid://shopify/${type}/${id}` })

/** Every topic of returns carries the whole return. */
export function returnPayload(state: ShopState, order: Order, one: Return): Record<string, unknown> {
  return {
    ...named('Return', one.id),
    name: one.name,
    status: one.status.toLowerCase(),
    order: { ...named('Order', order.id), source_name: order.sourceName },
    total_return_line_items: one.lines.reduce((sum, line) => sum + line.quantity, 0),
    return_line_items: one.lines.map(linePayload),
    exchange_line_items: one.exchangeLines.map((line) => ({
      ...named('ExchangeLineItem', line.id),
      variant_id: line.variantId,
      quantity: line.quantity,
      line_items: line.lineIds.map((id) => named('LineItem', id)),
    })),
    return_shipping_fees: one.shippingFee
      ? [{ id: one.shippingFee.id, amount_set: moneySet(order, one.shippingFee.amount) }]
      : [],
    decline: one.decline ? { reason: one.decline.reason.toLowerCase(), note: one.decline.note } : null,
    created_at: one.createdAt,
    updated_at: one.updatedAt,
  }
}

function linePayload(line: ReturnLine): Record<string, unknown> {
  return {
    ...named('ReturnLineItem', line.id),
    fulfillment_line_item: {
      ...named('FulfillmentLineItem', line.fulfillmentLineId),
      line_item: named('LineItem', line.lineId),
    },
    quantity: line.quantity,
    refundable_quantity: line.quantity - line.refunded,
    refunded_quantity: line.refunded,
    return_reason: line.reason.toLowerCase(),
    return_reason_note: line.reasonNote,
    customer_note: line.customerNote,
  }
}

export function dispositionPayload(order: Order, one: Return, line: ReverseLine, made: Disposition) {
  const back = one.reverseOrders.find((each) => each.lines.includes(line))
  return {
    ...named('ReverseFulfillmentOrderDisposition', made.id),
    type: made.type.toLowerCase(),
    quantity: made.quantity,
    reverse_fulfillment_order_line_item: named('ReverseFulfillmentOrderLineItem', line.id),
    reverse_fulfillment_order: {
      ...named('ReverseFulfillmentOrder', back?.id ?? 0),
      return: named('Return', one.id),
      order: named('Order', order.id),
    },
  }
}
