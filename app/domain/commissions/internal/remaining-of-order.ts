import { lostShare } from '#app/domain/commissions/lost-share.ts'
import { commissionBase } from '#app/domain/commissions/commission-base.ts'
import {
  remainingBases,
  type LineBase,
  type RefundFacts,
  type RemainingBase,
} from '#app/domain/commissions/remaining-base.ts'
import { sum } from '#app/kernel/money.ts'
import type { LineRow, OrderFacts } from './order-facts.server.ts'

type Sold = Pick<
  LineRow,
  'id' | 'position' | 'quantity' | 'removedQuantity' | 'unitPriceMinor' | 'discountMinor' | 'taxMinor' | 'isGiftCard'
>

/** D1-D3 for the rows of one order. */
export function remainingOfOrder(
  order: Pick<OrderFacts, 'taxesIncluded' | 'refunds'> &
    Partial<Pick<OrderFacts, 'checkout'>> & { readonly lines: readonly Sold[] },
): Map<string, RemainingBase> {
  const lines = order.lines.map((line) => ({
    lineId: line.id,
    position: line.position,
    quantity: line.quantity,
    removedQuantity: line.removedQuantity,
    baseMinor: commissionBase({ ...line, taxesIncluded: order.taxesIncluded }).baseMinor,
  }))
  const refunds = order.refunds.map((refund) => ({
    key: refund.shopifyRefundGid ?? refund.id,
    createdAt: refund.createdAt,
    discrepancyMinor: refund.discrepancyMinor,
    lines: refund.lines.map(({ orderLineId, quantity, subtotalMinor }) => ({
      lineId: orderLineId,
      quantity,
      subtotalMinor,
    })),
  }))
  return remainingBases(lines, [...refunds, ...chargebacksOf(order.checkout, lines)])
}

/** D10: what the buyer's bank took back for good, as its share of each order's merchandise. */
function chargebacksOf(checkout: OrderFacts['checkout'] | undefined, lines: readonly LineBase[]): RefundFacts[] {
  const payment = checkout?.payment
  const paidMinor = payment ? (payment.capturedMinor ?? payment.amountMinor) : 0n
  const lost = (payment?.disputes ?? []).filter(({ state }) => state === 'lost')
  const baseMinor = sum(lines.map((line) => (line.baseMinor > 0n ? line.baseMinor : 0n)))
  return lost.map(({ id, amountMinor, closedAt, openedAt }) => ({
    key: id,
    createdAt: closedAt ?? openedAt,
    discrepancyMinor: lostShare({ baseMinor, amountMinor, paidMinor }),
    lines: [],
    isChargeback: true,
  }))
}
