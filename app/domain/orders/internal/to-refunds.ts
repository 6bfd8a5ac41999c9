import { sum, toMoneyView } from '#app/kernel/money.ts'
import type { OrderView } from '../order-view.ts'
import { rateOf } from '../order-rate.ts'
import { inPaidCurrency } from '../refund-share.ts'
import { credited, isWithShopper } from '../refund-states.ts'
import type { OrderDetailRow } from './order-rows.server.ts'
import type { OrderAmounts } from './to-amounts.ts'
import { isPaidInShopify } from '../paid-in-shopify.ts'

type Refunds = Pick<OrderView, 'refunded' | 'refunds'>

/** What goes back to whoever paid: through our processor, or by Shopify where Shopify took the money. */
export function toRefunds(order: OrderDetailRow, amounts: OrderAmounts): Refunds {
  return isPaidInShopify(order.mode) ? refundsAtShopify(order, amounts) : refundsOfPayment(order, amounts.currency)
}

/** To the card, so in the currency it was paid in. */
function refundsOfPayment(order: OrderDetailRow, fallbackCurrency: string): Refunds {
  const refunds = (order.checkout?.payment?.refunds ?? []).filter(
    (refund) => refund.orderId === order.id && refund.state !== 'failed',
  )
  const currency = order.checkout?.payment?.currency ?? fallbackCurrency
  return {
    refunded: toMoneyView(sum(refunds.map((refund) => refund.amountMinor)), currency),
    refunds: refunds.map((refund) => ({
      id: refund.id,
      amount: toMoneyView(refund.amountMinor, refund.currency),
      at: refund.createdAt.toISOString(),
      isSettled: isWithShopper(refund.state),
      isCredit: refund.state === credited,
    })),
  }
}

/** Shopify's own refunds are kept in the shop's currency; what the reader pays in follows at the order's rate (C8). */
function refundsAtShopify(order: OrderDetailRow, { currency }: OrderAmounts): Refunds {
  const rate = rateOf(order)
  let before = 0n
  const moved = order.refunds.flatMap(({ id, amountMinor, createdAt }) => {
    const shown = currency === order.currency ? amountMinor : inPaidCurrency(amountMinor, before, rate)
    before += amountMinor
    return shown > 0n ? [{ id, shown, createdAt }] : []
  })
  return {
    refunded: toMoneyView(sum(moved.map(({ shown }) => shown)), currency),
    refunds: moved.map(({ id, shown, createdAt }) => {
      return { id, amount: toMoneyView(shown, currency), at: createdAt.toISOString(), isSettled: true, isCredit: false }
    }),
  }
}
