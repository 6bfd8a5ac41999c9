import type { SandboxContext } from '../context.ts'
import { NOTHING } from '../orders/bags.ts'
import {
  processReturn as process,
  refundRequestOf,
  undisposed,
  type Disposal,
  type Processing,
} from '../orders/process-return.ts'
import { amountOf as worthOf, checkRefund } from '../orders/refund-order.ts'
import { isReason } from '../orders/return-reasons.ts'
import { processableQuantity, returnableQuantity } from '../orders/return-state.ts'
import {
  addReturn,
  approveReturn as approve,
  cancelReturn as cancel,
  checkReturn,
  closeReturn as close,
  declineReturn as decline,
  reopenReturn as reopen,
  type ReturnDraft,
  type ReturnResult,
} from '../orders/returns.ts'
import { totalsOf } from '../orders/totals.ts'
import type { Bag, Order } from '../state/order-types.ts'
import type { Disposition, Return, ReturnLine } from '../state/return-types.ts'
import { convertMinor } from '../state/money.ts'
import type { ShopState } from '../state/shop-state.ts'
import { amountOf, flagOf, idOf, integerOf, listOf, orderOf, refuse, textOf, variantOf, type Input } from './input.ts'
import { asText } from '../present.ts'

function returnOf(state: ShopState, input: Input): Return {
  const found = state.returns.get(idOf(input['returnId']))
  if (found) return found
  if (input['returnId'] !== undefined) refuse(`There is no return ${asText(input['returnId'])} in this shop.`)
  const order = orderOf(state, input)
  const open = state.returnsOf(order.id).filter((one) => ['REQUESTED', 'OPEN', 'CLOSED'].includes(one.status))
  return open[open.length - 1] ?? refuse(`Order ${order.name} has no return: give returnId.`)
}

function settled(result: ReturnResult): Return {
  return result.one ?? refuse(result.errors.map((error) => error.message).join(' '))
}

/** A line is named by its order line or by its line in a parcel. */
function draftLine(state: ShopState, order: Order, asked: Input): ReturnDraft['lines'][number] {
  const id = idOf(asked['id'])
  const shipped = state
    .fulfillmentsOf(order.id)
    .filter((one) => one.status === 'SUCCESS')
    .flatMap((one) => one.lines)
    .filter((line) => line.id === id || line.lineId === id)
  const line = shipped.find((one) => returnableQuantity(state, order, one.id) > 0) ?? shipped[0]
  if (!line) refuse(`Line ${id} of order ${order.name} has not been shipped.`)
  const reason = (textOf(asked, 'reason') ?? 'UNKNOWN').toUpperCase()
  if (!isReason(reason)) refuse(`${reason.toLowerCase()} is not a reason for a return.`)
  return {
    fulfillmentLineId: line.id,
    quantity: integerOf(asked, 'quantity') ?? returnableQuantity(state, order, line.id),
    reason,
    reasonNote: textOf(asked, 'note') ?? null,
    customerNote: textOf(asked, 'customerNote') ?? null,
    restockingPercent: integerOf(asked, 'restockingPercent') ?? null,
  }
}

function add(ctx: SandboxContext, state: ShopState, input: Input, status: 'REQUESTED' | 'OPEN'): Return {
  const order = orderOf(state, input)
  const everything = () => {
    const parcels = state.fulfillmentsOf(order.id).filter((one) => one.status === 'SUCCESS')
    const lines = parcels.flatMap((one) => one.lines).filter((line) => returnableQuantity(state, order, line.id) > 0)
    return lines.map((line) => ({ id: line.id, reason: textOf(input, 'reason') }))
  }
  const asked = listOf(input, 'lines') ?? everything()
  const fee = amountOf(state, input, 'shippingFee')
  const draft: ReturnDraft = {
    lines: asked.map((one) => draftLine(state, order, one)),
    exchangeLines: (listOf(input, 'exchange') ?? []).map((one) => ({
      variantId: variantOf(state, one).variant.id,
      quantity: integerOf(one, 'quantity') ?? 1,
    })),
    shippingFee: fee === undefined ? null : bagOf(order, fee),
  }
  const errors = checkReturn(state, order, draft, 'returnInput')
  if (errors.length > 0) refuse(errors.map((error) => error.message).join(' '))
  return addReturn(ctx, state, order, draft, status)
}

function bagOf(order: Order, minor: number): Bag {
  return { shop: minor, presentment: convertMinor(minor, order.currency, order.presentmentCurrency) }
}

/** What a buyer asks for in the shop's own account pages. */
export function requestReturn(ctx: SandboxContext, state: ShopState, input: Input) {
  return add(ctx, state, input, 'REQUESTED')
}

export function createReturn(ctx: SandboxContext, state: ShopState, input: Input) {
  return add(ctx, state, input, 'OPEN')
}

/** A return with something else in exchange, processed at once unless `process` is false. */
export function exchange(ctx: SandboxContext, state: ShopState, input: Input) {
  if ((listOf(input, 'exchange') ?? []).length === 0) refuse('exchange is missing: [{variantId or sku, quantity}].')
  const one = add(ctx, state, input, 'OPEN')
  if (flagOf(input, 'process') ?? true)
    processReturn(ctx, state, { refund: false, ...input, returnId: one.id, lines: null })
  return one
}

export function approveReturn(ctx: SandboxContext, state: ShopState, input: Input) {
  return settled(approve(ctx, state, returnOf(state, input)))
}

export function declineReturn(ctx: SandboxContext, state: ShopState, input: Input) {
  const reason = (textOf(input, 'reason') ?? 'OTHER').toUpperCase()
  if (!['FINAL_SALE', 'OTHER', 'RETURN_PERIOD_ENDED'].includes(reason)) {
    refuse('reason must be final_sale, return_period_ended or other.')
  }
  return settled(decline(ctx, state, returnOf(state, input), { reason, note: textOf(input, 'note') ?? null }))
}

export function cancelReturn(ctx: SandboxContext, state: ShopState, input: Input) {
  return settled(cancel(ctx, state, returnOf(state, input)))
}

export function closeReturn(ctx: SandboxContext, state: ShopState, input: Input) {
  return settled(close(ctx, state, returnOf(state, input)))
}

export function reopenReturn(ctx: SandboxContext, state: ShopState, input: Input) {
  return settled(reopen(ctx, state, returnOf(state, input)))
}

function disposalsOf(
  one: Return,
  line: ReturnLine,
  quantity: number,
  type: Disposition['type'],
  shelf: number,
): Disposal[] {
  let left = quantity
  return one.reverseOrders
    .flatMap((back) => back.lines)
    .filter((each) => each.returnLineId === line.id)
    .flatMap((each) => {
      const taken = Math.min(left, undisposed(each))
      left -= taken
      return taken > 0 ? [{ line: each, quantity: taken, type, locationId: shelf }] : []
    })
}

/** Everything that is left, unless `lines` names some; `amount` left out means what it is worth, `refund: false` nothing. */
export function processReturn(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = returnOf(state, input)
  const order = state.orders.get(one.orderId) ?? refuse('The order of this return is gone.')
  if (one.status !== 'OPEN') refuse('Return status is invalid.')
  const asked = listOf(input, 'lines')
  const type = (flagOf(input, 'restock') ?? true) ? 'RESTOCKED' : 'NOT_RESTOCKED'
  const shelf = state.shop.locations[0]?.id ?? 0
  const lines = one.lines.flatMap((line) => {
    const named = asked?.find((each) => [line.id, line.lineId, line.fulfillmentLineId].includes(idOf(each['id'])))
    if (asked && !named) return []
    const most = processableQuantity(one, line)
    const quantity = (named && integerOf(named, 'quantity')) ?? most
    if (quantity < 0 || quantity > most) refuse('Return line item has an invalid quantity.')
    return quantity > 0 ? [{ line, quantity, disposals: disposalsOf(one, line, quantity, type, shelf) }] : []
  })
  const exchangeLines = one.exchangeLines
    .map((line) => ({ line, quantity: processableQuantity(one, line) }))
    .filter(({ quantity }) => quantity > 0)
  if (lines.length + exchangeLines.length === 0) refuse('There is nothing left to process in this return.')
  const processing = withRefund(
    state,
    order,
    one,
    { lines, exchangeLines, refund: null, note: textOf(input, 'note') ?? null },
    input,
  )
  const request = refundRequestOf(order, one, processing)
  const [error] = request ? checkRefund(order, request) : []
  if (error) refuse(error.message)
  return { return: one, refund: process(ctx, state, order, one, processing) }
}

function withRefund(state: ShopState, order: Order, one: Return, processing: Processing, input: Input): Processing {
  if (!(flagOf(input, 'refund') ?? true)) return processing
  const shipping = bagOf(order, amountOf(state, input, 'shipping') ?? 0)
  const bare = { ...processing, refund: { transactions: [], shipping, allowOverRefunding: false } }
  const request = refundRequestOf(order, one, bare)
  const stated = amountOf(state, input, 'amount')
  const { netPayment } = totalsOf(order)
  const worth = request ? worthOf(order, request) : NOTHING
  const amount =
    stated === undefined
      ? {
          shop: Math.min(worth.shop, netPayment.shop),
          presentment: Math.min(worth.presentment, netPayment.presentment),
        }
      : bagOf(order, stated)
  const paid = order.transactions.find((each) => each.status === 'SUCCESS' && ['SALE', 'CAPTURE'].includes(each.kind))
  const transactions =
    amount.shop > 0 ? [{ parentId: paid?.id ?? null, gateway: paid?.gateway ?? 'manual', amount }] : []
  return { ...processing, refund: { transactions, shipping, allowOverRefunding: false } }
}
