import { noteOfBooks, recordOwnRefund } from '#app/domain/orders/own-refund.server.ts'
import { isNeverTaken, remainingOfOrder } from '#app/domain/orders/remaining-minor.ts'
import { hasUndecided } from '#app/domain/checkout/disputed-minor.ts'
import { sum } from '#app/kernel/money.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { OrderAtShopify } from '#app/shopify/orders/read-order.server.ts'
import { reached } from '#app/domain/checkout/money-steps.ts'
import { shopifyOrders, type ShopifyOrders } from './shopify-orders.server.ts'

/**
 * A cancelled order's money went back through our processor, which Shopify cannot see: its books are told, so that
 * they do not read "Paid". What Shopify has refunded itself is not written a second time.
 * Idempotent on: what Shopify's books still show as kept, and its own key for 24 hours.
 */
export async function settleBooks(orderId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const order = await findReturned(orderId)
  if (!order) return
  const { orderGid, shop, number } = order
  const state = await shopify.readOrder(shop.domain, orderGid)
  const kept = state?.cancelledAt ? keptByBooks(state) : null
  if (!kept) return
  const { paidMinor: amountMinor, currency, parentTransactionGid } = kept
  const refund = {
    orderGid,
    currency,
    lines: [],
    money: { amountMinor, parentTransactionGid },
    note: noteOfBooks(number),
  }
  const made = await shopify.createRefund(shop.domain, refund, `${orderId}:books:${amountMinor}`)
  reached('refund written to Shopify', orderId)
  if (!made.ok) return log.warn({ orderId, code: made.code }, 'Shopify did not take a refund into its books')
  const { refundGid: shopifyRefundGid } = made.value
  await inTransaction('record own refund', (tx) =>
    recordOwnRefund(tx, order, { shopifyRefundGid, amountMinor: kept.shopMinor, createdAt: tx.now }),
  )
}

/** The order, once Shopify has it, it is cancelled and all of its share is back with the shopper, or was never taken. */
async function findReturned(orderId: string) {
  const order = await db.order.findUnique({
    where: { id: orderId },
    include: {
      shop: { select: { domain: true } },
      checkout: {
        select: {
          confirmedQuote: true,
          orders: { select: { id: true, shopId: true } },
          payment: { include: { refunds: true, disputes: true } },
        },
      },
    },
  })
  const payment = order?.checkout?.payment
  if (!order?.cancelledAt || !order.shopifyOrderGid || !order.checkout || !payment) return null
  // D10: what the bank keeps in the end is back with the shopper too; until it has decided, nothing is settled.
  if (hasUndecided(payment.disputes)) return null
  const left = remainingOfOrder({ ...payment, checkout: order.checkout }, order)
  const isPending = payment.refunds.some((refund) => refund.orderId === orderId && refund.state === 'pending')
  const isRefunded = payment.state === 'captured' && left <= 0n && !isPending
  const isReturned = payment.state === 'voided' || isNeverTaken(payment, orderId) || isRefunded
  return isReturned ? { ...order, orderGid: order.shopifyOrderGid } : null
}

/** What the books say was taken and not given back, in the currency it was paid in; null if nothing. */
function keptByBooks({ transactions }: OrderAtShopify) {
  const done = transactions.filter(({ status }) => status === 'SUCCESS')
  const taken = done.filter(({ kind }) => kind === 'SALE' || kind === 'CAPTURE')
  const given = done.filter(({ kind }) => kind === 'REFUND')
  const [first] = taken
  const left = (of: 'paidMinor' | 'amountMinor') => sum(taken.map((one) => one[of])) - sum(given.map((one) => one[of]))
  const paidMinor = left('paidMinor')
  if (!first || paidMinor <= 0n) return null
  return { paidMinor, shopMinor: left('amountMinor'), currency: first.paidCurrency, parentTransactionGid: first.gid }
}
