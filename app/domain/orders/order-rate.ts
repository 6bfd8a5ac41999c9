import { paidAmounts, shopAmounts } from './internal/to-amounts.ts'
import type { Rate } from './refund-share.ts'

type Priced = Parameters<typeof paidAmounts>[0]

/**
 * C8: the order's own rate between the shop's currency and the one that was paid: what was charged for it, in both. Lines
 * that an edit or an exchange brought later were not part of that and have no price in the shopper's currency, so they
 * do not move the rate.
 */
export function rateOf(order: Priced): Rate {
  const lines = order.presentmentCurrency
    ? order.lines.filter(({ presentmentUnitPriceMinor }) => presentmentUnitPriceMinor !== null)
    : order.lines
  const sold = { ...order, lines }
  return { shopTotalMinor: shopAmounts(sold).totalMinor, paidTotalMinor: paidAmounts(sold).totalMinor }
}
