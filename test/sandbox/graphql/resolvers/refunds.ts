import { moneyBag, NOTHING, slice } from '../../orders/bags.ts'
import { checkRefund, refundOrder, type RefundRequest } from '../../orders/refund-order.ts'
import { totalsOf } from '../../orders/totals.ts'
import { convertMinor, toMinor } from '../../state/money.ts'
import type { Bag, Order, Refund, RefundLine } from '../../state/order-types.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { refuseInput, userError, type UserError } from '../errors.ts'
import { gid, numberOf, requireNumber } from '../gid.ts'
import { runIdempotent, type IdempotentMutation } from '../idempotency.ts'
import { fields, typed, type Rc, type ResolverMap } from '../resolver.ts'
import { moneyOf, type MoneyInput } from './return-mutations.ts'
import { isAbsent } from '../../present.ts'

type Adjustment = Refund['adjustments'][number]
type OfRefund = { order: Order; refund: Refund }
type Input = {
  orderId: string
  note?: string | null
  refundLineItems?:
    { lineItemId: string; quantity: number; restockType?: string | null; locationId?: string | null }[] | null
  shipping?: { amount?: string | null; fullRefund?: boolean | null } | null
  transactions?: { orderId: string; parentId?: string | null; kind: string; gateway: string; amount: string }[] | null
  allowOverRefunding?: boolean | null
  currency?: string | null
  discrepancyReason?: string | null
  refundMethods?: { storeCreditRefund?: { amount: MoneyInput; expiresAt?: string | null } | null }[] | null
}

/** A plain amount is in the order's presentment currency. */
function bagOf(order: Order, amount: string): Bag | null {
  const presentment = toMinor(amount, order.presentmentCurrency)
  if (presentment === undefined) return null
  const { total } = totalsOf(order)
  if (order.presentmentCurrency === order.currency) return { shop: presentment, presentment }
  const isWhole = presentment === total.presentment
  return {
    shop: isWhole ? total.shop : convertMinor(presentment, order.presentmentCurrency, order.currency),
    presentment,
  }
}

function readRequest(order: Order, input: Input, errors: UserError[]): RefundRequest {
  const lines = (input.refundLineItems ?? []).flatMap((one, index) => {
    const line = order.lines.find((candidate) => candidate.id === numberOf(one.lineItemId, 'LineItem'))
    if (!line) {
      errors.push(userError(['refundLineItems', index, 'lineItemId'], 'Line item does not exist'))
      return []
    }
    const restockType = (one.restockType ?? 'NO_RESTOCK') as RefundLine['restockType']
    return [{ line, quantity: one.quantity, restockType, locationId: numberOf(one.locationId, 'Location') }]
  })
  const { shippingDiscounted, refundedShipping } = totalsOf(order)
  const full = {
    shop: shippingDiscounted.shop - refundedShipping.shop,
    presentment: shippingDiscounted.presentment - refundedShipping.presentment,
  }
  const shipping = input.shipping?.fullRefund
    ? full
    : isAbsent(input.shipping?.amount)
      ? NOTHING
      : bagOf(order, input.shipping.amount)
  if (!shipping) errors.push(userError(['shipping', 'amount'], 'Amount is invalid'))
  if (shipping && shipping.shop > full.shop)
    errors.push(userError(['shipping'], 'Shipping refund is greater than what was paid for shipping'))
  const transactions = (input.transactions ?? []).flatMap((one, index) => {
    const path = ['transactions', index]
    if (one.kind !== 'REFUND') {
      errors.push(userError([...path, 'kind'], `Kind ${one.kind.toLowerCase()} is not a valid transaction`))
    }
    const parentId = numberOf(one.parentId, 'OrderTransaction')
    if (!order.transactions.some((known) => known.id === parentId)) {
      errors.push(userError(path, 'Transactions require a parent_id associated with the order'))
    }
    const amount = bagOf(order, one.amount)
    if (!amount || amount.shop < 0) errors.push(userError([...path, 'amount'], 'Amount is invalid'))
    return amount ? [{ parentId, gateway: one.gateway, amount }] : []
  })
  const credits = readCredits(order, input, errors)
  return {
    lines,
    shipping: shipping ?? NOTHING,
    transactions: [...transactions, ...credits],
    note: input.note ?? null,
    allowOverRefunding: input.allowOverRefunding ?? false,
    // The record knows no OTHER: it is a discrepancy and nothing more.
    discrepancyReason: input.discrepancyReason === 'OTHER' ? null : (input.discrepancyReason ?? null),
  }
}

/** Store credit is money of the shop's own: it needs somebody to belong to and no earlier payment. */
function readCredits(order: Order, input: Input, errors: UserError[]): RefundRequest['transactions'] {
  return (input.refundMethods ?? []).flatMap(({ storeCreditRefund: credit }, index) => {
    if (!credit) return []
    const path = ['refundMethods', index, 'storeCreditRefund']
    if (order.customerId === null) {
      errors.push(userError(path, 'Store credit can only be refunded to an order with a customer'))
    }
    const amount = moneyOf(order, credit.amount)
    if (!amount) errors.push(userError([...path, 'amount'], 'Amount is invalid'))
    return amount ? [{ parentId: null, gateway: 'shopify_store_credit', amount }] : []
  })
}

function createRefund({ input }: { input: Input }, rc: Rc): Record<string, unknown> {
  refuseInput('RefundInput', input, ['refundDuties', 'processedAt'])
  const order = rc.state.orders.get(requireNumber(input.orderId, 'Order'))
  if (!order) return { refund: null, order: null, userErrors: [userError(['orderId'], 'Order does not exist')] }
  const errors: UserError[] = []
  const request = readRequest(order, input, errors)
  if (errors.length === 0) errors.push(...checkRefund(order, request))
  if (errors.length > 0) return { refund: null, order, userErrors: errors }
  return { refund: { order, refund: refundOrder(rc.ctx, rc.state, order, request) }, order, userErrors: [] }
}

const refundCreate: IdempotentMutation = {
  mandatory: true,
  run: createRefund,
  remember: (payload) => {
    const made = payload['refund'] as OfRefund | null
    return made ? { order: made.order.id, refund: made.refund.id } : null
  },
  recall: (reference, rc) => {
    const order = rc.state.orders.get(reference['order'] ?? -1) ?? null
    const refund = order?.refunds.find((one) => one.id === reference['refund'])
    return { refund: order && refund ? { order, refund } : null, order, userErrors: [] }
  },
}

export const refundResolvers: ResolverMap = {
  Mutation: fields<unknown>({
    refundCreate: (_, args: { input: Input }, rc, info) => runIdempotent(refundCreate, args, rc, info),
  }),
  Refund: fields<OfRefund>({
    id: ({ refund }) => gid('Refund', refund.id),
    legacyResourceId: ({ refund }) => String(refund.id),
    note: ({ refund }) => refund.note,
    order: ({ order }) => order,
    return: ({ refund }, _, rc) => rc.state.returns.get(refund.returnId ?? -1) ?? null,
    orderAdjustments: ({ order, refund }, args: PageArgs, rc) => {
      const wrap = (one: Adjustment) => ({ order, one })
      return pageOfList(refund.adjustments, args, rc, (one) => one.id, wrap)
    },
    duties: () => [],
    totalRefundedSet: ({ order, refund }) => moneyBag(order, refund.total),
    refundLineItems: ({ order, refund }, args: PageArgs, rc) =>
      pageOfList(
        refund.lines,
        args,
        rc,
        (line) => line.id,
        (line) => ({ order, line }),
      ),
    refundShippingLines: ({ order, refund }, args: PageArgs, rc) =>
      pageOfList(
        refund.shipping.shop > 0 ? [refund] : [],
        args,
        rc,
        (one) => one.id,
        (one) => ({ order, refund: one }),
      ),
    transactions: ({ order, refund }, args: PageArgs, rc) =>
      pageOfList(
        order.transactions.filter((one) => refund.transactionIds.includes(one.id)),
        args,
        rc,
        (one) => one.id,
        (transaction) => ({ order, transaction }),
      ),
    createdAt: ({ refund }) => refund.createdAt,
    processedAt: ({ refund }) => refund.processedAt,
    updatedAt: ({ refund }) => refund.createdAt,
  }),
  OrderAdjustment: fields<{ order: Order; one: Adjustment }>({
    id: ({ one }) => gid('OrderAdjustment', one.id),
    reason: ({ one }) => one.reason ?? 'REFUND_DISCREPANCY',
    amountSet: ({ order, one }) => moneyBag(order, one.amount),
    taxAmountSet: ({ order, one }) => moneyBag(order, one.tax),
  }),
  RefundShippingLine: fields<OfRefund>({
    id: ({ refund }) => gid('RefundShippingLine', refund.id),
    subtotalAmountSet: ({ order, refund }) => moneyBag(order, refund.shipping),
    taxAmountSet: ({ order, refund }) => moneyBag(order, refund.shippingTax),
    shippingLine: ({ order }) => (order.shippingLines[0] ? { order, line: order.shippingLines[0] } : null),
  }),
  RefundLineItem: fields<{ order: Order; line: RefundLine }>({
    id: ({ line }) => gid('RefundLineItem', line.id),
    quantity: ({ line }) => line.quantity,
    restockType: ({ line }) => line.restockType,
    restocked: ({ line }) => line.restockType !== 'NO_RESTOCK',
    lineItem: ({ order, line }) => {
      const sold = order.lines.find((one) => one.id === line.lineId)
      return sold ? typed('LineItem', { order, line: sold }) : null
    },
    location: ({ line }, _, rc) => rc.state.shop.locations.find((one) => one.id === line.locationId) ?? null,
    priceSet: ({ order, line }) => moneyBag(order, slice(line.subtotal, line.quantity, 0, 1)),
    subtotalSet: ({ order, line }) => moneyBag(order, line.subtotal),
    totalTaxSet: ({ order, line }) => moneyBag(order, line.totalTax),
  }),
}
