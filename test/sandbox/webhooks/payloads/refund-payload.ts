import { moneySet } from '../../orders/bags.ts'
import { withOffset } from '../../state/clock.ts'
import { toMoneyText } from '../../state/money.ts'
import type { Order, Refund, RefundLine, Transaction } from '../../state/order-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { linePayload } from './order-payload.ts'

export function refundPayload(state: ShopState, order: Order, refund: Refund): Record<string, unknown> {
  const at = (iso: string) => withOffset(iso, state.shop.utcOffsetMinutes)
  return {
    id: refund.id,
    admin_graphql_api_id: `gid://shopify/Refund/${refund.id}`,
    order_id: order.id,
    created_at: at(refund.createdAt),
    processed_at: at(refund.processedAt),
    note: refund.note,
    restock: refund.lines.some((line) => line.restockType !== 'NO_RESTOCK'),
    user_id: null,
    return:
      refund.returnId === null
        ? null
        : { id: refund.returnId, admin_graphql_api_id: `gid://shopify/Return/${refund.returnId}` },
    duties: [],
    order_adjustments: refund.adjustments.map((one) => ({
      id: one.id,
      order_id: order.id,
      refund_id: refund.id,
      kind: 'refund_discrepancy',
      reason: one.reason?.toLowerCase() ?? 'refund discrepancy',
      amount: toMoneyText(one.amount.shop, order.currency),
      amount_set: moneySet(order, one.amount),
      tax_amount: toMoneyText(one.tax.shop, order.currency),
      tax_amount_set: moneySet(order, one.tax),
    })),
    refund_shipping_lines:
      refund.shipping.shop === 0
        ? []
        : [
            {
              shipping_line: { id: order.shippingLines[0]?.id ?? null, title: order.shippingLines[0]?.title ?? null },
              subtotal_amount_set: moneySet(order, refund.shipping),
              tax_amount_set: moneySet(order, refund.shippingTax),
            },
          ],
    refund_line_items: refund.lines.map((line) => refundLinePayload(state, order, line)),
    transactions: order.transactions
      .filter((transaction) => refund.transactionIds.includes(transaction.id))
      .map((transaction) => transactionPayload(state, order, transaction)),
  }
}

function refundLinePayload(state: ShopState, order: Order, refunded: RefundLine): Record<string, unknown> {
  const line = order.lines.find((one) => one.id === refunded.lineId)
  return {
    id: refunded.id,
    line_item_id: refunded.lineId,
    quantity: refunded.quantity,
    restock_type: refunded.restockType.toLowerCase(),
    location_id: refunded.locationId,
    subtotal: Number(toMoneyText(refunded.subtotal.shop, order.currency)),
    subtotal_set: moneySet(order, refunded.subtotal),
    total_tax: Number(toMoneyText(refunded.totalTax.shop, order.currency)),
    total_tax_set: moneySet(order, refunded.totalTax),
    line_item: line ? linePayload(state, order, line) : null,
  }
}

/** Of an order that was paid in another currency, transactions are told in that one alone, as Shopify's REST form does. */
export function transactionPayload(state: ShopState, order: Order, transaction: Transaction): Record<string, unknown> {
  return {
    id: transaction.id,
    admin_graphql_api_id: `gid://shopify/OrderTransaction/${transaction.id}`,
    order_id: order.id,
    kind: transaction.kind.toLowerCase(),
    status: transaction.status.toLowerCase(),
    gateway: transaction.gateway,
    amount: toMoneyText(transaction.amount.presentment, order.presentmentCurrency),
    currency: order.presentmentCurrency,
    parent_id: transaction.parentId,
    test: transaction.test,
    created_at: withOffset(transaction.createdAt, state.shop.utcOffsetMinutes),
    processed_at: withOffset(transaction.processedAt, state.shop.utcOffsetMinutes),
  }
}
