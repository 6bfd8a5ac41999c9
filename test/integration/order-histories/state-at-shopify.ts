import type { OrderTruth } from './order-truth.ts'

/**
 * What an order's state is in the coarse words that both sides have: who waits for whom inside "to send" is ours to
 * know. Takes Shopify's own record, or one of our states. Units refunded before they left are not to be sent.
 */
export function stateAtShopify(of: OrderTruth | string): string {
  if (typeof of === 'string') {
    if (['pendingPayment', 'graceHold', 'toFulfil', 'inFulfilment'].includes(of)) return 'to send'
    return ['shipped', 'delivered', 'completed'].includes(of) ? 'sent' : of
  }
  const waiting = of.lines.reduce((sum, line) => sum + line.toShip, 0)
  const shipped = of.lines.reduce((sum, line) => sum + line.shipped, 0)
  if (of.isCancelled || waiting + shipped === 0) return 'cancelled'
  if (waiting === 0) return 'sent'
  return shipped > 0 ? 'partiallyShipped' : 'to send'
}
