import { exchangeBases } from '#app/domain/commissions/exchange-bases.ts'
import { lostShare } from '#app/domain/commissions/lost-share.ts'
import { commissionBase } from '#app/domain/commissions/commission-base.ts'
import {
  remainingBases,
  type LineBase,
  type RefundFacts,
  type RemainingBase,
} from '#app/domain/commissions/remaining-base.ts'
import { divideRoundHalfAway, parseDecimal, sum } from '#app/kernel/money.ts'
import { z } from 'zod'
import type { LineRow, OrderFacts } from './order-facts.server.ts'

type Sold = Pick<
  LineRow,
  | 'id'
  | 'variantId'
  | 'position'
  | 'quantity'
  | 'removedQuantity'
  | 'unitPriceMinor'
  | 'discountMinor'
  | 'taxMinor'
  | 'isGiftCard'
  | 'exchangeForLineId'
>

/** D1-D3, D8 for the rows of one order. */
export function remainingOfOrder(
  order: Pick<OrderFacts, 'taxesIncluded' | 'refunds'> &
    Partial<Pick<OrderFacts, 'checkout' | 'returns' | 'timeline'>> & { readonly lines: readonly Sold[] },
): Map<string, RemainingBase> {
  const bases = basesOfOrder(order)
  const lines = order.lines.map((line) => ({
    lineId: line.id,
    position: line.position,
    quantity: line.quantity,
    removedQuantity: Math.max(line.removedQuantity, goneUnits(order, line.id)),
    baseMinor: bases.get(line.id) ?? 0n,
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

/** C1, D8: what each line of an order earns from. */
export function basesOfOrder(
  order: Pick<OrderFacts, 'taxesIncluded'> &
    Partial<Pick<OrderFacts, 'timeline'>> & { readonly lines: readonly Sold[] },
): Map<string, bigint> {
  const lines = order.lines.map((line) => ({
    ...line,
    baseMinor: commissionBase({ ...line, taxesIncluded: order.taxesIncluded }).baseMinor,
  }))
  return exchangeBases(lines, paidMoreOf(order) - sum(lines.map(addedBase)))
}

/** As noted in the timeline, in the shop's currency. */
const paidMore = z.object({ amount: z.string(), currency: z.string() })

function paidMoreOf({ timeline = [] }: Partial<Pick<OrderFacts, 'timeline'>>): bigint {
  return sum(timeline.map(({ detail }) => paidMore.parse(detail)).map((one) => parseDecimal(one.amount, one.currency)))
}

/** A line that an edit added, for nothing that went back: what is paid later pays for it first. */
function addedBase(line: Sold & { readonly baseMinor: bigint }): bigint {
  const { variantId, exchangeForLineId, quantity, removedQuantity, baseMinor } = line
  if (variantId !== null || exchangeForLineId !== null || baseMinor <= 0n) return 0n
  return divideRoundHalfAway(baseMinor * BigInt(Math.max(0, quantity - removedQuantity)), BigInt(quantity))
}

/** D8: units paid back and units exchanged. Shopify may or may not count the latter as taken off; they count once. */
function goneUnits(
  { refunds, returns = [] }: Pick<OrderFacts, 'refunds'> & Partial<Pick<OrderFacts, 'returns'>>,
  lineId: string,
) {
  const units = (lines: readonly { orderLineId: string; quantity: number; acceptedQuantity?: number | null }[]) =>
    lines
      .filter(({ orderLineId }) => orderLineId === lineId)
      .reduce((total, { quantity, acceptedQuantity }) => total + (acceptedQuantity ?? quantity), 0)
  const exchanged = units(returns.flatMap(({ lines }) => lines))
  return exchanged === 0 ? 0 : exchanged + units(refunds.flatMap(({ lines }) => lines))
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
