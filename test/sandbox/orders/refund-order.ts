import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import { toMoneyText } from '../state/money.ts'
import type { Bag, Order, OrderLine, Refund, RefundLine, Transaction } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { refundPayload } from '../webhooks/payloads/refund-payload.ts'
import { minus, NOTHING, plus, slice } from './bags.ts'
import { settleFulfillmentOrder } from './fulfillment-orders.ts'
import { fulfillmentOrdersOf } from './fulfillment-state.ts'
import { releaseClaim, restock } from './inventory-claim.ts'
import { changeOrder } from './order-changes.ts'
import { lineTax, lineTotal, refundedQuantity, totalsOf } from './totals.ts'

export type RefundRequest = {
  lines: {
    line: OrderLine
    quantity: number
    restockType: RefundLine['restockType']
    locationId: number | null
    /** The goods were dealt with already: nothing is put on a shelf again. */
    isDisposed?: boolean
  }[]
  shipping: Bag
  transactions: { parentId: number | null; gateway: string; amount: Bag }[]
  note: string | null
  allowOverRefunding: boolean
  returnId?: number
  discrepancyReason?: string | null
}

/** What a refund of these lines and this shipping would come to. */
export function amountOf(order: Order, request: Pick<RefundRequest, 'lines' | 'shipping'>): Bag {
  const lines = request.lines.map(({ line, quantity }) => {
    const { subtotal, totalTax } = valueOf(order, line, quantity)
    return order.taxesIncluded ? subtotal : plus(subtotal, totalTax)
  })
  const shippingTax = order.taxesIncluded ? NOTHING : shippingTaxOf(order, request.shipping)
  return plus(...lines, request.shipping, shippingTax)
}

/** Tax goes back with the shipping it was paid on, in the same proportion. */
function shippingTaxOf(order: Order, shipping: Bag): Bag {
  const { shippingDiscounted } = totalsOf(order)
  const tax = plus(...order.shippingLines.flatMap((line) => line.taxLines.map((one) => one.price)))
  const part = (whole: number, paid: number, back: number) => (paid === 0 ? 0 : Math.round((whole * back) / paid))
  return {
    shop: part(tax.shop, shippingDiscounted.shop, shipping.shop),
    presentment: part(tax.presentment, shippingDiscounted.presentment, shipping.presentment),
  }
}

/** Paid back more (below zero) or less (above) than lines and shipping come to. */
function adjustmentsOf(ctx: SandboxContext, order: Order, request: RefundRequest): Refund['adjustments'] {
  if (request.transactions.length === 0) return []
  const amount = minus(amountOf(order, request), plus(...request.transactions.map((one) => one.amount)))
  if (amount.shop === 0) return []
  return [{ id: ctx.store.ids.next(), reason: request.discrepancyReason ?? null, amount, tax: NOTHING }]
}

function valueOf(order: Order, line: OrderLine, quantity: number): { subtotal: Bag; totalTax: Bag } {
  const done = refundedQuantity(order, line.id)
  const goods = minus(lineTotal(line), line.discount)
  return {
    subtotal: slice(goods, line.quantity, done, done + quantity),
    totalTax: slice(lineTax(line), line.quantity, done, done + quantity),
  }
}

export function checkRefund(order: Order, request: RefundRequest): UserError[] {
  const errors: UserError[] = []
  const asked = new Map<number, number>()
  request.lines.forEach(({ line, quantity }, index) => {
    const wanted = (asked.get(line.id) ?? 0) + quantity
    asked.set(line.id, wanted)
    if (quantity <= 0) {
      errors.push(userError(['refundLineItems', index, 'quantity'], 'Quantity must be greater than 0'))
    } else if (refundedQuantity(order, line.id) + wanted > line.quantity - line.removed) {
      errors.push(
        userError(['refundLineItems', index, 'quantity'], 'Quantity cannot refund more items than were purchased'),
      )
    }
  })
  const { netPayment } = totalsOf(order)
  const amount = plus(...request.transactions.map((one) => one.amount))
  if (amount.shop > netPayment.shop && !request.allowOverRefunding) {
    const text = (minor: number) => `$${toMoneyText(minor, order.currency)}`
    const message = `Refund amount ${text(amount.shop)} is greater than net payment received ${text(netPayment.shop)}`
    errors.push(userError(null, message))
  }
  return errors
}

/** Records a refund that `checkRefund` had nothing against. */
export function refundOrder(ctx: SandboxContext, state: ShopState, order: Order, request: RefundRequest): Refund {
  const now = ctx.clock.iso()
  const transactions = request.transactions.map((one): Transaction => ({
    id: ctx.store.ids.next(),
    parentId: one.parentId,
    kind: 'REFUND',
    status: 'SUCCESS',
    gateway: one.gateway,
    amount: one.amount,
    authorizationCode: null,
    receiptJson: null,
    processedAt: now,
    createdAt: now,
    test: order.test,
  }))
  const refund: Refund = {
    id: ctx.store.ids.next(),
    note: request.note,
    createdAt: now,
    processedAt: now,
    lines: request.lines.map(({ line, quantity, restockType, locationId }) => ({
      id: ctx.store.ids.next(),
      lineId: line.id,
      quantity,
      restockType,
      locationId,
      ...valueOf(order, line, quantity),
    })),
    shipping: request.shipping,
    shippingTax: shippingTaxOf(order, request.shipping),
    transactionIds: transactions.map((one) => one.id),
    total: plus(...transactions.map((one) => one.amount)),
    returnId: request.returnId ?? null,
    adjustments: adjustmentsOf(ctx, order, request),
  }
  const eventId = randomUUID()
  const change = () => {
    for (const { line, quantity, restockType, locationId, isDisposed } of request.lines) {
      const hasLeft = isDisposed || restockType === 'RETURN'
      const unshipped = withdrawFromFulfillment(ctx, state, order, line, hasLeft ? 0 : quantity)
      if (restockType === 'CANCEL') releaseClaim(ctx, state, line, unshipped)
      const shelf = locationId ?? line.claim?.locationId ?? state.shop.locations[0]?.id ?? 0
      if (restockType === 'RETURN' && !isDisposed) restock(ctx, state, line, quantity, shelf)
    }
    order.transactions.push(...transactions)
    order.refunds.push(refund)
  }
  changeOrder(ctx, state, order, change, [], eventId)
  emit(ctx, state, 'refunds/create', () => refundPayload(state, order, refund), eventId)
  return refund
}

/** What has been paid back or taken out before it was shipped need not be shipped any more: how many units that were. */
export function withdrawFromFulfillment(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  line: OrderLine,
  quantity: number,
): number {
  let left = quantity
  for (const one of fulfillmentOrdersOf(state, order.id)) {
    const held = one.lines.find((candidate) => candidate.lineId === line.id)
    if (!held || held.remaining === 0 || left === 0) continue
    const taken = Math.min(left, held.remaining)
    held.remaining -= taken
    held.total -= taken
    left -= taken
    settleFulfillmentOrder(ctx, state, one)
  }
  return line.requiresShipping ? quantity - left : quantity
}
