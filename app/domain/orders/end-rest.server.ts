import type { Tx } from '#app/platform/db/database.server.ts'
import { lockOrderToRefund } from './order-to-refund.server.ts'
import { promiseRefund, worthOf } from './promise-refund.server.ts'
import { restOfOrder } from './rest-of-order.ts'

const keyOf = (orderId: string) => `unsent:${orderId}`

/**
 * I10: what of an order was never sent is taken off it and paid back; a parcel that left stays with the shopper. `note`
 * is what Shopify's books say of it. False: there is nothing left to send, or no money of it to give back.
 * Idempotent on: order (the refund's key).
 */
export async function endRest(tx: Tx, orderId: string, note: string): Promise<boolean> {
  const order = await lockOrderToRefund(tx, orderId)
  if (!order || order.cancelledAt || (await isRestEnded(tx, orderId))) return false
  const lines = restOfOrder(order).map(({ line, units }) => {
    return { orderLineId: line.id, quantity: units, restockType: 'cancel' as const, ...worthOf(order, line, units) }
  })
  if (lines.length === 0 || order.leftMinor <= 0n) return false
  const plan = { lines, shippingMinor: 0n, discrepancyMinor: 0n }
  await promiseRefund(tx, order, { plan, key: keyOf(orderId), note })
  return true
}

/** Whether that has been done before, by whomever. The order is locked. */
export async function isRestEnded(tx: Tx, orderId: string): Promise<boolean> {
  return (await tx.paymentRefund.findUnique({ where: { idempotencyKey: keyOf(orderId) } })) !== null
}
