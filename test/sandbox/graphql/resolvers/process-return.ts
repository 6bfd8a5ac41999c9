import { NOTHING } from '../../orders/bags.ts'
import {
  dispose,
  processReturn,
  refundRequestOf,
  undisposed,
  type Disposal,
  type Processing,
} from '../../orders/process-return.ts'
import { checkRefund } from '../../orders/refund-order.ts'
import { processableQuantity } from '../../orders/return-state.ts'
import { totalsOf } from '../../orders/totals.ts'
import type { Order } from '../../state/order-types.ts'
import type { Disposition, Return, ReverseLine } from '../../state/return-types.ts'
import { refuseInput, userError, type UserError } from '../errors.ts'
import { numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { moneyOf, type MoneyInput } from './return-mutations.ts'
import type { OfReverseLine } from './returns.ts'
import { isPresent } from '../../present.ts'

type DisposeInput = {
  reverseFulfillmentOrderLineItemId: string
  quantity: number
  dispositionType: Disposition['type']
  locationId?: string | null
}
type IssueRefund = {
  orderTransactions: { parentId: string; transactionAmount: MoneyInput }[]
  allowOverRefunding?: boolean | null
  refundMethods?: unknown[] | null
}
type ProcessInput = {
  returnId: string
  returnLineItems?: { id: string; quantity: number; dispositions?: DisposeInput[] | null }[] | null
  exchangeLineItems?: { id: string; quantity: number }[] | null
  refundShipping?: { fullRefund?: boolean | null; shippingRefundAmount?: MoneyInput | null } | null
  financialTransfer?: { issueRefund?: IssueRefund | null } | null
  note?: string | null
}
type Path = readonly (string | number)[]

function findReverseLine(rc: Rc, id: string): OfReverseLine | null {
  const number = numberOf(id, 'ReverseFulfillmentOrderLineItem')
  for (const one of rc.state.returns.values()) {
    const line = one.reverseOrders.flatMap((back) => back.lines).find((each) => each.id === number)
    if (line) return { one, line }
  }
  return null
}

/** `taken` counts what earlier inputs of the same call have disposed of already. */
function readDisposal(
  input: DisposeInput,
  path: Path,
  rc: Rc,
  taken: Map<ReverseLine, number>,
  errors: UserError[],
): (OfReverseLine & Disposal) | null {
  const found = findReverseLine(rc, input.reverseFulfillmentOrderLineItemId)
  const locationId = numberOf(input.locationId, 'Location')
  if (!found) {
    const message = 'Reverse fulfillment order line item does not exist.'
    errors.push(userError([...path, 'reverseFulfillmentOrderLineItemId'], message, 'NOT_FOUND'))
    return null
  }
  const before = taken.get(found.line) ?? 0
  taken.set(found.line, before + input.quantity)
  if (input.quantity <= 0 || before + input.quantity > undisposed(found.line)) {
    errors.push(userError([...path, 'quantity'], 'Disposition has an invalid quantity.', 'INVALID'))
  }
  if (isPresent(input.locationId) && !rc.state.shop.locations.some((each) => each.id === locationId)) {
    errors.push(userError([...path, 'locationId'], 'Location does not exist.', 'NOT_FOUND'))
  }
  if (input.dispositionType === 'RESTOCKED' && locationId === null) {
    errors.push(userError([...path, 'locationId'], "Location can't be blank", 'BLANK'))
  }
  return { ...found, quantity: input.quantity, type: input.dispositionType, locationId }
}

function readLines(one: Return, input: ProcessInput, rc: Rc, errors: UserError[]): Processing['lines'] {
  const taken = new Map<ReverseLine, number>()
  return (input.returnLineItems ?? []).flatMap((given, index) => {
    const path = ['input', 'returnLineItems', index]
    const line = one.lines.find((each) => each.id === numberOf(given.id, 'ReturnLineItem'))
    if (!line) {
      errors.push(userError([...path, 'id'], 'Return line item does not exist.', 'NOT_FOUND'))
      return []
    }
    if (given.quantity <= 0 || given.quantity > processableQuantity(one, line)) {
      errors.push(userError([...path, 'quantity'], 'Return line item has an invalid quantity.', 'INVALID'))
    }
    const disposals = (given.dispositions ?? []).flatMap((each, at) => {
      const read = readDisposal(each, [...path, 'dispositions', at], rc, taken, errors)
      return read ? [read] : []
    })
    return [{ line, quantity: given.quantity, disposals }]
  })
}

function readExchanges(one: Return, input: ProcessInput, errors: UserError[]): Processing['exchangeLines'] {
  return (input.exchangeLineItems ?? []).flatMap((given, index) => {
    const path = ['input', 'exchangeLineItems', index]
    const line = one.exchangeLines.find((each) => each.id === numberOf(given.id, 'ExchangeLineItem'))
    if (!line) errors.push(userError([...path, 'id'], 'Exchange line item does not exist.', 'NOT_FOUND'))
    else if (given.quantity <= 0 || given.quantity > processableQuantity(one, line)) {
      errors.push(userError([...path, 'quantity'], 'Exchange line item has an invalid quantity.', 'INVALID'))
    }
    return line ? [{ line, quantity: given.quantity }] : []
  })
}

function readRefund(order: Order, input: ProcessInput, errors: UserError[]): Processing['refund'] {
  const issued = input.financialTransfer?.issueRefund
  if (!issued) {
    if (isPresent(input.refundShipping)) {
      errors.push(userError(['input', 'refundShipping'], 'Shipping can only be refunded with a refund', 'INVALID'))
    }
    return null
  }
  refuseInput('ReturnProcessRefundInput', issued, ['refundMethods'])
  const root = ['input', 'financialTransfer', 'issueRefund', 'orderTransactions']
  const transactions = issued.orderTransactions.flatMap((each, index) => {
    const parent = order.transactions.find((known) => known.id === numberOf(each.parentId, 'OrderTransaction'))
    const amount = moneyOf(order, each.transactionAmount)
    if (!parent) errors.push(userError([...root, index, 'parentId'], 'Transaction does not exist.', 'NOT_FOUND'))
    if (!amount) errors.push(userError([...root, index, 'transactionAmount'], 'Amount is invalid', 'INVALID'))
    return parent && amount ? [{ parentId: parent.id, gateway: parent.gateway, amount }] : []
  })
  const { shippingDiscounted, refundedShipping } = totalsOf(order)
  const left = {
    shop: shippingDiscounted.shop - refundedShipping.shop,
    presentment: shippingDiscounted.presentment - refundedShipping.presentment,
  }
  const stated = input.refundShipping?.shippingRefundAmount
  const shipping = input.refundShipping?.fullRefund ? left : stated ? moneyOf(order, stated) : NOTHING
  if (!shipping || shipping.shop > left.shop) {
    const message = 'Shipping refund is greater than what was paid for shipping'
    errors.push(userError(['input', 'refundShipping'], message, 'INVALID'))
  }
  return { transactions, shipping: shipping ?? NOTHING, allowOverRefunding: issued.allowOverRefunding ?? false }
}

/** The answer still says OPEN; whoever reads next finds a return that is done with CLOSED, as recorded. */
function process(input: ProcessInput, rc: Rc) {
  refuseInput('ReturnProcessInput', input, ['refundDuties', 'tipLineId'])
  const refused = (...userErrors: UserError[]) => ({ return: null, userErrors })
  const one = rc.state.returns.get(requireNumber(input.returnId, 'Return'))
  const order = rc.state.orders.get(one?.orderId ?? -1)
  if (!one || !order) return refused(userError(['input', 'returnId'], 'Return does not exist.', 'NOT_FOUND'))
  if (one.status !== 'OPEN') {
    return refused(userError(['input', 'returnId'], 'Return status is invalid.', 'INVALID_STATE'))
  }
  const errors: UserError[] = []
  const processing: Processing = {
    lines: readLines(one, input, rc, errors),
    exchangeLines: readExchanges(one, input, errors),
    refund: readRefund(order, input, errors),
    note: input.note ?? null,
  }
  if (errors.length > 0) return refused(...errors)
  if (processing.lines.length + processing.exchangeLines.length === 0) {
    return refused(userError(['input'], 'There is nothing to process.', 'BLANK'))
  }
  const request = refundRequestOf(order, one, processing)
  const problems = request ? checkRefund(order, request) : []
  if (problems.length > 0) return refused(...problems.map((each) => ({ ...each, code: 'INVALID' })))
  processReturn(rc.ctx, rc.state, order, one, processing)
  return { return: { ...one, status: 'OPEN' as const, closedAt: null }, userErrors: [] }
}

function disposeAll(inputs: readonly DisposeInput[], rc: Rc) {
  const errors: UserError[] = []
  const taken = new Map<ReverseLine, number>()
  const read = inputs.flatMap((input, index) => {
    const found = readDisposal(input, ['dispositionInputs', index], rc, taken, errors)
    return found ? [found] : []
  })
  if (errors.length > 0) return { reverseFulfillmentOrderLineItems: null, userErrors: errors }
  for (const each of read) {
    const order = rc.state.orders.get(each.one.orderId)
    if (order) dispose(rc.ctx, rc.state, order, each.one, each)
  }
  return { reverseFulfillmentOrderLineItems: read.map(({ one, line }) => ({ one, line })), userErrors: [] }
}

export const processReturnMutations: ResolverMap = {
  Mutation: fields<unknown>({
    returnProcess: (_, args: { input: ProcessInput }, rc) => process(args.input, rc),
    reverseFulfillmentOrderDispose: (_, args: { dispositionInputs: DisposeInput[] }, rc) =>
      disposeAll(args.dispositionInputs, rc),
  }),
}
