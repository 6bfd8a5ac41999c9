import { sum } from '#app/kernel/money.ts'
import type { OrderLine, Order, Refund, RefundLine } from '@prisma/client'
import { rateOf } from './order-rate.ts'
import { inPaidCurrency, refundShare, type Rate, type RefundShare } from './refund-share.ts'

type Refunded = Pick<Refund, 'amountMinor' | 'shippingMinor'> & { readonly lines: readonly RefundLine[] }
type PaidAbroad = Order & { readonly lines: readonly OrderLine[]; readonly refunds: readonly Refunded[] }
type Line = RefundShare & { readonly orderLineId: string; readonly quantity: number }
type Plan = { readonly lines: readonly Line[]; readonly shippingMinor: bigint; readonly discrepancyMinor: bigint }

const none = { units: 0, subtotalMinor: 0n, taxMinor: 0n }

/**
 * C8: what a refund is worth to whoever paid in another currency: of lines and delivery what was charged for them, which
 * a country's own prices may set in any proportion; of goodwill and fees, and of what an exchange brought, their amount at
 * the order's own rate. In the currency that was paid.
 */
export function paidWorthOf(order: PaidAbroad, { lines, shippingMinor, discrepancyMinor }: Plan): bigint {
  const rate = rateOf(order)
  const shippingBack = sum(order.refunds.map((refund) => refund.shippingMinor))
  return (
    sum(lines.map((line) => worthOfLine(order, line, rate))) +
    inPaidCurrency(shippingMinor, shippingBack, shippingRateOf(order)) +
    inPaidCurrency(discrepancyMinor, 0n, rate)
  )
}

function worthOfLine(order: PaidAbroad, { orderLineId, quantity, ...worth }: Line, rate: Rate): bigint {
  const line = order.lines.find(({ id }) => id === orderLineId)
  const unitPriceMinor = line?.presentmentUnitPriceMinor ?? null
  if (!line || unitPriceMinor === null) return inPaidCurrency(worth.subtotalMinor + worth.taxMinor, 0n, rate)
  const { presentmentDiscountMinor, presentmentTaxMinor } = line
  const discountMinor = presentmentDiscountMinor ?? 0n
  const sold = { quantity: line.quantity, unitPriceMinor, discountMinor, taxMinor: presentmentTaxMinor ?? 0n }
  const { taxesIncluded } = order
  const units = unitsBack(order, orderLineId)
  const before = { units, ...refundShare(sold, units, { before: none, taxesIncluded }) }
  const share = refundShare(sold, quantity, { before, taxesIncluded })
  return share.subtotalMinor + share.taxMinor
}

function unitsBack({ refunds }: PaidAbroad, lineId: string): number {
  const back = refunds.flatMap(({ lines }) => lines).filter(({ orderLineId }) => orderLineId === lineId)
  return back.reduce((total, { quantity }) => total + quantity, 0)
}

function shippingRateOf(order: PaidAbroad): Rate {
  const isTaxOnTop = !order.taxesIncluded
  const paid = (order.presentmentShippingMinor ?? 0n) - (order.presentmentShippingDiscountMinor ?? 0n)
  return {
    shopTotalMinor: order.shippingMinor - order.shippingDiscountMinor + (isTaxOnTop ? order.shippingTaxMinor : 0n),
    paidTotalMinor: paid + (isTaxOnTop ? (order.presentmentShippingTaxMinor ?? 0n) : 0n),
  }
}

/**
 * Shopify rounds the units that it gives back itself in its own way, so that what is left may be a minor unit for each off
 * what its parts are worth: whoever brings the last one gets all that is left (D1).
 */
export function withoutRest(order: PaidAbroad, plan: Plan, { worthMinor, leftMinor }: Measured): bigint {
  const rounding = BigInt(order.lines.reduce((total, { quantity }) => total + quantity, 1))
  const gap = leftMinor - worthMinor
  const back = sum([
    ...order.refunds.map(({ amountMinor }) => amountMinor),
    ...plan.lines.map(({ subtotalMinor, taxMinor }) => subtotalMinor + taxMinor),
    plan.shippingMinor,
    plan.discrepancyMinor,
  ])
  const isLast = back >= rateOf(order).shopTotalMinor
  const isRounding = gap < 0n ? -gap <= rounding : isLast && gap <= rounding
  return isRounding ? leftMinor : worthMinor
}
type Measured = { readonly worthMinor: bigint; readonly leftMinor: bigint }
