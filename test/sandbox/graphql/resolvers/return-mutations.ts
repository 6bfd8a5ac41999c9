import { reasonByNumber } from '../../orders/return-reasons.ts'
import {
  addReturn,
  approveReturn,
  cancelReturn,
  checkReturn,
  closeReturn,
  declineReturn,
  reopenReturn,
  type ReturnDraft,
  type ReturnResult,
} from '../../orders/returns.ts'
import { toMinor, convertMinor } from '../../state/money.ts'
import type { Bag, Order } from '../../state/order-types.ts'
import type { Return } from '../../state/return-types.ts'
import { refuseInput, userError, type UserError } from '../errors.ts'
import { numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isAbsent } from '../../present.ts'

export type MoneyInput = { amount: string; currencyCode: string }
type LineInput = {
  fulfillmentLineItemId: string
  quantity: number
  returnReason?: string | null
  returnReasonDefinitionId?: string | null
  returnReasonNote?: string | null
  customerNote?: string | null
  restockingFee?: { percentage: number } | null
}
type ExchangeInput = { variantId?: string | null; quantity: number; appliedDiscount?: unknown; giftCardCodes?: unknown }
type DraftInput = {
  orderId: string
  returnLineItems: LineInput[]
  exchangeLineItems?: ExchangeInput[] | null
  returnShippingFee?: { amount: MoneyInput } | null
}
type DeclineInput = { id: string; declineReason: string; declineNote?: string | null }
const NOTE_LIMIT = 500

/** An amount in either of the order's currencies; null when it is in neither. */
export function moneyOf(order: Order, { amount, currencyCode }: MoneyInput): Bag | null {
  const minor = toMinor(amount, currencyCode)
  if (minor === undefined || minor < 0) return null
  const { currency, presentmentCurrency } = order
  if (currencyCode === presentmentCurrency) {
    return { shop: convertMinor(minor, presentmentCurrency, currency), presentment: minor }
  }
  if (currencyCode !== currency) return null
  return { shop: minor, presentment: convertMinor(minor, currency, presentmentCurrency) }
}

function readDraft(order: Order, input: DraftInput, root: string, errors: UserError[]): ReturnDraft {
  const { returnShippingFee: fee } = input
  const shippingFee = fee ? moneyOf(order, fee.amount) : null
  if (fee && !shippingFee) errors.push(userError([root, 'returnShippingFee', 'amount'], 'Amount is invalid', 'INVALID'))
  return {
    lines: input.returnLineItems.map((line) => ({
      fulfillmentLineId: numberOf(line.fulfillmentLineItemId, 'FulfillmentLineItem'),
      quantity: line.quantity,
      reason: line.returnReason ?? reasonByNumber(numberOf(line.returnReasonDefinitionId, 'ReturnReasonDefinition')),
      reasonNote: line.returnReasonNote ?? null,
      customerNote: line.customerNote ?? null,
      restockingPercent: line.restockingFee?.percentage ?? null,
    })),
    exchangeLines: (input.exchangeLineItems ?? []).map((line) => {
      refuseInput('ExchangeLineItemInput', line, ['appliedDiscount', 'giftCardCodes'])
      return { variantId: numberOf(line.variantId, 'ProductVariant'), quantity: line.quantity }
    }),
    shippingFee,
  }
}

function add(input: DraftInput, root: string, status: 'REQUESTED' | 'OPEN', rc: Rc) {
  const order = rc.state.orders.get(requireNumber(input.orderId, 'Order'))
  if (!order) return { return: null, userErrors: [userError([root, 'orderId'], 'Order does not exist.', 'NOT_FOUND')] }
  const errors: UserError[] = []
  const draft = readDraft(order, input, root, errors)
  errors.push(...checkReturn(rc.state, order, draft, root))
  if (errors.length > 0) return { return: null, userErrors: errors }
  return { return: addReturn(rc.ctx, rc.state, order, draft, status), userErrors: [] }
}

function change(id: string, path: string[], rc: Rc, act: (one: Return) => ReturnResult) {
  const one = rc.state.returns.get(requireNumber(id, 'Return'))
  if (!one) return { return: null, userErrors: [userError(path, 'Return does not exist.', 'NOT_FOUND')] }
  const result = act(one)
  return { return: result.one, userErrors: result.errors }
}

function decline(input: DeclineInput, rc: Rc) {
  const note = input.declineNote ?? null
  if (!isAbsent(note) && note.length > NOTE_LIMIT) {
    const message = `Decline note is too long (maximum is ${NOTE_LIMIT} characters)`
    return { return: null, userErrors: [userError(['input', 'declineNote'], message, 'TOO_LONG')] }
  }
  return change(input.id, ['input', 'id'], rc, (one) =>
    declineReturn(rc.ctx, rc.state, one, { reason: input.declineReason, note }),
  )
}

export const returnMutations: ResolverMap = {
  Mutation: fields<unknown>({
    returnCreate: (_, args: { returnInput: DraftInput }, rc) => add(args.returnInput, 'returnInput', 'OPEN', rc),
    returnRequest: (_, args: { input: DraftInput }, rc) => add(args.input, 'input', 'REQUESTED', rc),
    returnApproveRequest: (_, args: { input: { id: string } }, rc) =>
      change(args.input.id, ['input', 'id'], rc, (one) => approveReturn(rc.ctx, rc.state, one)),
    returnDeclineRequest: (_, args: { input: DeclineInput }, rc) => decline(args.input, rc),
    returnCancel: (_, args: { id: string }, rc) =>
      change(args.id, ['id'], rc, (one) => cancelReturn(rc.ctx, rc.state, one)),
    returnClose: (_, args: { id: string }, rc) =>
      change(args.id, ['id'], rc, (one) => closeReturn(rc.ctx, rc.state, one)),
    returnReopen: (_, args: { id: string }, rc) =>
      change(args.id, ['id'], rc, (one) => reopenReturn(rc.ctx, rc.state, one)),
  }),
}
