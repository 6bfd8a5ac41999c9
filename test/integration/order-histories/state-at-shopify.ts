import type { OrderTruth } from './order-truth.ts'

/**
 * What an order's state is in the coarse words that both sides have: who waits for whom inside "to send" is ours to
 * know. Takes Shopify's own record, or one of our states.
 */
export function stateAtShopify(of: OrderTruth | string): string {
  if (typeof of === 'string') {
    if (['pendingPayment', 'graceHold', 'toFulfil', 'inFulfilment'].includes(of)) return 'to send'
    return ['shipped', 'delivered', 'completed'].includes(of) ? 'sent' : of
  }
  const toSend = of.lines.reduce((sum, line) => sum + Math.max(0, line.ordered - line.removed), 0)
  const shipped = of.lines.reduce((sum, line) => sum + line.shipped, 0)
  if (of.isCancelled || toSend <= 0) return 'cancelled'
  if (shipped >= toSend) return 'sent'
  return shipped > 0 ? 'partiallyShipped' : 'to send'
}
