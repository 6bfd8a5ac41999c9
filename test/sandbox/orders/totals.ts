import type { Bag, Order, OrderLine, TaxLine } from '../state/order-types.ts'
import { minus, NOTHING, notBelowZero, plus, slice, times } from './bags.ts'

export type Totals = {
  lines: Bag
  discounts: Bag
  subtotal: Bag
  shipping: Bag
  shippingDiscounted: Bag
  tax: Bag
  total: Bag
  original: Bag
  received: Bag
  refunded: Bag
  refundedShipping: Bag
  netPayment: Bag
  capturable: Bag
  outstanding: Bag
  currentSubtotal: Bag
  currentTax: Bag
  currentTotal: Bag
  currentDiscounts: Bag
}

export function lineTotal(line: OrderLine): Bag {
  return times(line.price, line.quantity)
}

export function lineTax(line: OrderLine): Bag {
  return plus(...line.taxLines.map((tax) => tax.price))
}

/** The order's own list of taxes: those of lines and shipping, one for each title and rate. */
export function taxLinesOf(order: Order): TaxLine[] {
  const found = new Map<string, TaxLine>()
  for (const tax of [...order.lines, ...order.shippingLines].flatMap((line) => line.taxLines)) {
    const key = JSON.stringify([tax.title, tax.rate, tax.channelLiable])
    const known = found.get(key)
    found.set(key, known ? { ...known, price: plus(known.price, tax.price) } : tax)
  }
  return [...found.values()]
}

export function refundedQuantity(order: Order, lineId: number): number {
  return order.refunds
    .flatMap((refund) => refund.lines)
    .filter((line) => line.lineId === lineId)
    .reduce((sum, line) => sum + line.quantity, 0)
}

export function currentQuantity(order: Order, line: OrderLine): number {
  return order.cancelledAt !== null ? 0 : line.quantity - line.removed - refundedQuantity(order, line.id)
}

/** The part of a line's amount that an edit took away: its last units. Refunds take the first ones. */
function takenAway(line: OrderLine, amount: Bag): Bag {
  return slice(amount, line.quantity, line.quantity - line.removed, line.quantity)
}

function valueOf(order: Order, line: OrderLine): Bag {
  return plus(minus(lineTotal(line), line.discount), order.taxesIncluded ? NOTHING : lineTax(line))
}

function sumOf(order: Order, kinds: readonly string[]): Bag {
  return plus(
    ...order.transactions
      .filter((one) => one.status === 'SUCCESS' && kinds.includes(one.kind))
      .map((one) => one.amount),
  )
}

/** Said to be paid, with no payment on record: what was ordered first counts as received. */
function isPaidByStatement(order: Order): boolean {
  const payments = ['SALE', 'CAPTURE', 'AUTHORIZATION']
  return order.statedFinancialStatus === 'PAID' && !order.transactions.some((one) => payments.includes(one.kind))
}

/** Everything that is owed, paid and given back. Nothing of it is stored: it follows from the order. */
export function totalsOf(order: Order): Totals {
  const lines = plus(...order.lines.map(lineTotal))
  const lineDiscounts = plus(...order.lines.map((line) => line.discount))
  const shipping = plus(...order.shippingLines.map((line) => line.price))
  const shippingDiscount = plus(...order.shippingLines.map((line) => line.discount))
  const shippingTax = plus(...order.shippingLines.flatMap((line) => line.taxLines.map((tax) => tax.price)))
  const tax = plus(...order.lines.map(lineTax), shippingTax)
  const subtotal = minus(lines, lineDiscounts)
  const shippingDiscounted = minus(shipping, shippingDiscount)
  const total = plus(subtotal, shippingDiscounted, order.taxesIncluded ? NOTHING : tax)
  const original = minus(total, plus(...order.lines.filter((line) => line.isAdded).map((line) => valueOf(order, line))))
  const received = isPaidByStatement(order) ? original : sumOf(order, ['SALE', 'CAPTURE'])
  const refunded = sumOf(order, ['REFUND'])
  const netPayment = minus(received, refunded)
  const removed = plus(
    ...order.lines.map((line) => takenAway(line, minus(lineTotal(line), line.discount))),
    ...order.refunds.flatMap((refund) => refund.lines.map((line) => line.subtotal)),
  )
  const removedTax = plus(
    ...order.lines.map((line) => takenAway(line, lineTax(line))),
    ...order.refunds.flatMap((refund) => [...refund.lines.map((line) => line.totalTax), refund.shippingTax]),
  )
  const refundedShipping = plus(...order.refunds.map((refund) => refund.shipping))
  const cancelled = order.cancelledAt !== null
  const currentSubtotal = cancelled ? NOTHING : minus(subtotal, removed)
  const currentTax = cancelled ? NOTHING : minus(tax, removedTax)
  const currentTotal = cancelled
    ? NOTHING
    : plus(currentSubtotal, minus(shippingDiscounted, refundedShipping), order.taxesIncluded ? NOTHING : currentTax)
  const authorized = minus(sumOf(order, ['AUTHORIZATION']), sumOf(order, ['CAPTURE', 'VOID']))
  const settled = plus(netPayment, notBelowZero(authorized))
  return {
    lines,
    discounts: plus(lineDiscounts, shippingDiscount),
    subtotal,
    shipping,
    shippingDiscounted,
    tax,
    total,
    original,
    received,
    refunded,
    refundedShipping,
    netPayment,
    capturable: notBelowZero(authorized),
    outstanding: notBelowZero(minus(currentTotal, settled)),
    currentSubtotal,
    currentTax,
    currentTotal,
    currentDiscounts: cancelled ? NOTHING : currentDiscounts(order),
  }
}

function currentDiscounts(order: Order): Bag {
  const ofLines = order.lines.map((line) => slice(line.discount, line.quantity, 0, currentQuantity(order, line)))
  return plus(...ofLines, ...order.shippingLines.map((line) => line.discount))
}

/** Null as long as nothing was said about payment, as recorded from a real store. */
export function financialStatusOf(order: Order): string | null {
  const successful = order.transactions.filter((one) => one.status === 'SUCCESS')
  if (successful.length === 0) {
    if (order.cancelledAt !== null) return 'VOIDED'
    if (order.transactions.length > 0) return 'PENDING'
    const owes = order.statedFinancialStatus === 'PAID' && totalsOf(order).outstanding.shop > 0
    return owes ? 'PARTIALLY_PAID' : order.statedFinancialStatus
  }
  const { received, refunded, total } = totalsOf(order)
  if (refunded.shop > 0) return refunded.shop >= received.shop ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
  if (received.shop > 0) return received.shop >= total.shop ? 'PAID' : 'PARTIALLY_PAID'
  if (successful.some((one) => one.kind === 'VOID')) return 'VOIDED'
  if (successful.some((one) => one.kind === 'AUTHORIZATION')) return 'AUTHORIZED'
  return total.shop === 0 ? 'PAID' : 'PENDING'
}
