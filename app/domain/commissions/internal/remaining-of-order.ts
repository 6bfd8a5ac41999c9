import { commissionBase } from '#app/domain/commissions/commission-base.ts'
import { remainingBases, type RemainingBase } from '#app/domain/commissions/remaining-base.ts'
import type { LineRow, OrderFacts } from './order-facts.server.ts'

type Sold = Pick<
  LineRow,
  'id' | 'position' | 'quantity' | 'removedQuantity' | 'unitPriceMinor' | 'discountMinor' | 'taxMinor' | 'isGiftCard'
>

/** D1-D3 for the rows of one order. */
export function remainingOfOrder(
  order: Pick<OrderFacts, 'taxesIncluded' | 'refunds'> & { readonly lines: readonly Sold[] },
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
  return remainingBases(lines, refunds)
}
