import { minus, moneyBag, slice } from '../../orders/bags.ts'
import { REASON_DEFINITIONS, type ReasonDefinition } from '../../orders/return-reasons.ts'
import { processableQuantity } from '../../orders/return-state.ts'
import { lineTotal } from '../../orders/totals.ts'
import type { Order } from '../../state/order-types.ts'
import type {
  Disposition,
  ExchangeLine,
  Return,
  ReturnLine,
  ReverseLine,
  ReverseOrder,
} from '../../state/return-types.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { notModelled } from '../errors.ts'
import { gid, numberOf } from '../gid.ts'
import { fields, typed, type Rc, type ResolverMap } from '../resolver.ts'
import { isPresent } from '../../present.ts'

type OfLine = { one: Return; line: ReturnLine }
type OfExchange = { one: Return; line: ExchangeLine }
export type OfReverseLine = { one: Return; line: ReverseLine }
type OfReverse = { one: Return; back: ReverseOrder }
type LinesArgs = PageArgs & { processingStatus?: unknown; includeRemovedItems?: boolean }

function orderOf(rc: Rc, one: Return): Order {
  const order = rc.state.orders.get(one.orderId)
  if (!order) throw new Error(`Return ${one.id} has no order`)
  return order
}

function shippedLine(rc: Rc, line: ReturnLine | undefined) {
  const one = rc.state.fulfillments.get(line?.fulfillmentId ?? -1)
  const shipped = one?.lines.find((each) => each.id === line?.fulfillmentLineId)
  return one && shipped ? { one, line: shipped } : null
}

function refuseFilter(args: LinesArgs, where: string): void {
  if (isPresent(args.processingStatus)) throw notModelled(`${where}(processingStatus:)`)
}

function findReverse(rc: Rc, id: number | null): OfReverse | null {
  for (const one of rc.state.returns.values()) {
    const back = one.reverseOrders.find((each) => each.id === id)
    if (back) return { one, back }
  }
  return null
}

export const returnResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    return: (_, args: { id: string }, rc) => rc.state.returns.get(numberOf(args.id, 'Return') ?? -1) ?? null,
    reverseFulfillmentOrder: (_, args: { id: string }, rc) =>
      findReverse(rc, numberOf(args.id, 'ReverseFulfillmentOrder')),
    returnReasonDefinitions: (_, args: PageArgs & Record<string, unknown>, rc) => {
      for (const name of ['handles', 'ids', 'query'])
        if (isPresent(args[name])) throw notModelled(`QueryRoot.returnReasonDefinitions(${name}:)`)
      return pageOfList(REASON_DEFINITIONS, args, rc, (one) => one.number)
    },
  }),
  Return: fields<Return>({
    id: (one) => gid('Return', one.id),
    name: (one) => one.name,
    status: (one) => one.status,
    order: (one, _, rc) => orderOf(rc, one),
    totalQuantity: (one) => one.lines.reduce((sum, line) => sum + line.quantity, 0),
    decline: (one) => one.decline,
    createdAt: (one) => one.createdAt,
    closedAt: (one) => one.closedAt,
    requestApprovedAt: (one) => one.requestApprovedAt,
    returnShippingFees: (one, _, rc) =>
      one.shippingFee
        ? [
            {
              id: gid('ReturnShippingFee', one.shippingFee.id),
              amountSet: moneyBag(orderOf(rc, one), one.shippingFee.amount),
            },
          ]
        : [],
    returnLineItems: (one, args: LinesArgs, rc) => {
      refuseFilter(args, 'Return.returnLineItems')
      const wrap = (line: ReturnLine) => typed('ReturnLineItem', { one, line })
      return pageOfList(one.lines, args, rc, (line) => line.id, wrap)
    },
    exchangeLineItems: (one, args: LinesArgs, rc) => {
      refuseFilter(args, 'Return.exchangeLineItems')
      const wrap = (line: ExchangeLine) => ({ one, line })
      return pageOfList(one.exchangeLines, args, rc, (line) => line.id, wrap)
    },
    reverseFulfillmentOrders: (one, args: PageArgs, rc) => {
      const wrap = (back: ReverseOrder) => ({ one, back })
      return pageOfList(one.reverseOrders, args, rc, (back) => back.id, wrap)
    },
    refunds: (one, args: PageArgs, rc) => {
      const order = orderOf(rc, one)
      const own = order.refunds.filter((refund) => refund.returnId === one.id)
      const wrap = (refund: (typeof own)[number]) => ({ order, refund })
      return pageOfList(own, args, rc, (refund) => refund.id, wrap)
    },
    transactions: (one, args: PageArgs, rc) => {
      const order = orderOf(rc, one)
      const ids = order.refunds.filter((refund) => refund.returnId === one.id).flatMap((each) => each.transactionIds)
      const own = order.transactions.filter((each) => ids.includes(each.id))
      const wrap = (transaction: (typeof own)[number]) => ({ order, transaction })
      return pageOfList(own, args, rc, (each) => each.id, wrap)
    },
  }),
  ReturnLineItem: fields<OfLine>({
    id: ({ line }) => gid('ReturnLineItem', line.id),
    quantity: ({ line }) => line.quantity,
    processableQuantity: ({ one, line }) => processableQuantity(one, line),
    processedQuantity: ({ line }) => line.processed,
    unprocessedQuantity: ({ line }) => line.quantity - line.processed,
    refundableQuantity: ({ line }) => line.quantity - line.refunded,
    refundedQuantity: ({ line }) => line.refunded,
    returnReason: ({ line }) => line.reason,
    returnReasonNote: ({ line }) => line.reasonNote,
    returnReasonDefinition: ({ line }) => REASON_DEFINITIONS.find((each) => each.reason === line.reason) ?? null,
    customerNote: ({ line }) => line.customerNote,
    fulfillmentLineItem: ({ line }, _, rc) => shippedLine(rc, line),
    restockingFee: ({ one, line }, _, rc) => {
      if (line.restockingPercent === null) return null
      const order = orderOf(rc, one)
      const sold = order.lines.find((each) => each.id === line.lineId)
      const value = sold ? slice(minus(lineTotal(sold), sold.discount), sold.quantity, 0, line.quantity) : null
      const part = (amount: number) => Math.round((amount * (line.restockingPercent ?? 0)) / 100)
      const fee = { shop: part(value?.shop ?? 0), presentment: part(value?.presentment ?? 0) }
      return {
        id: gid('RestockingFee', line.id),
        percentage: line.restockingPercent,
        amountSet: moneyBag(order, fee),
      }
    },
    withCodeDiscountedTotalPriceSet: ({ one, line }, _, rc) => {
      const order = orderOf(rc, one)
      const sold = order.lines.find((each) => each.id === line.lineId)
      const value = sold ? slice(minus(lineTotal(sold), sold.discount), sold.quantity, 0, line.quantity) : null
      return moneyBag(order, value ?? { shop: 0, presentment: 0 })
    },
  }),
  ExchangeLineItem: fields<OfExchange>({
    id: ({ line }) => gid('ExchangeLineItem', line.id),
    variantId: ({ line }) => gid('ProductVariant', line.variantId),
    quantity: ({ line }) => line.quantity,
    processableQuantity: ({ one, line }) => processableQuantity(one, line),
    processedQuantity: ({ line }) => line.processed,
    unprocessedQuantity: ({ line }) => line.quantity - line.processed,
    lineItems: ({ one, line }, _, rc) => {
      const order = orderOf(rc, one)
      const own = order.lines.filter((each) => line.lineIds.includes(each.id))
      return own.map((each) => typed('LineItem', { order, line: each }))
    },
  }),
  ReverseFulfillmentOrder: fields<OfReverse>({
    id: ({ back }) => gid('ReverseFulfillmentOrder', back.id),
    status: ({ back }) => back.status,
    order: ({ one }, _, rc) => orderOf(rc, one),
    thirdPartyConfirmation: () => null,
    lineItems: ({ one, back }, args: PageArgs, rc) => {
      const wrap = (line: ReverseLine) => ({ one, line })
      return pageOfList(back.lines, args, rc, (line) => line.id, wrap)
    },
  }),
  ReverseFulfillmentOrderLineItem: fields<OfReverseLine>({
    id: ({ line }) => gid('ReverseFulfillmentOrderLineItem', line.id),
    totalQuantity: ({ line }) => line.total,
    dispositions: ({ line }) => line.dispositions,
    fulfillmentLineItem: ({ one, line }, _, rc) =>
      shippedLine(
        rc,
        one.lines.find((each) => each.id === line.returnLineId),
      ),
  }),
  ReverseFulfillmentOrderDisposition: fields<Disposition>({
    id: (one) => gid('ReverseFulfillmentOrderDisposition', one.id),
    type: (one) => one.type,
    quantity: (one) => one.quantity,
    createdAt: (one) => one.createdAt,
    location: (one, _, rc) => rc.state.shop.locations.find((each) => each.id === one.locationId) ?? null,
  }),
  ReturnReasonDefinition: fields<ReasonDefinition>({
    id: (one) => gid('ReturnReasonDefinition', one.number),
    handle: (one) => one.handle,
    name: (one) => one.name,
    deleted: () => false,
  }),
}
