import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import type { Bag, Order } from '../state/order-types.ts'
import type { Return, ReturnLine } from '../state/return-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { laterThan } from '../catalog/later-than.ts'
import { emit } from '../webhooks/emit.ts'
import { returnPayload } from '../webhooks/payloads/return-payload.ts'
import { changeOrder } from './order-changes.ts'
import { returnableQuantity } from './return-state.ts'

export type ReturnDraft = {
  lines: {
    fulfillmentLineId: number | null
    quantity: number
    reason: string | null
    reasonNote: string | null
    customerNote: string | null
    restockingPercent: number | null
  }[]
  exchangeLines: { variantId: number | null; quantity: number }[]
  shippingFee: Bag | null
}
export type ReturnResult = { one: Return; errors: [] } | { one: null; errors: UserError[] }

/** `root` is how the caller named its input: it opens every path. */
export function checkReturn(state: ShopState, order: Order, draft: ReturnDraft, root: string): UserError[] {
  const errors: UserError[] = []
  const path = [root, 'returnLineItems']
  if (draft.lines.length === 0) errors.push(userError(path, "Return line items can't be blank", 'BLANK'))
  const asked = new Map<number, number>()
  draft.lines.forEach((line, index) => {
    const id = line.fulfillmentLineId ?? -1
    const isKnown = state.fulfillmentsOf(order.id).some((one) => one.lines.some((shipped) => shipped.id === id))
    const wanted = (asked.get(id) ?? 0) + line.quantity
    asked.set(id, wanted)
    if (!isKnown) {
      errors.push(
        userError([...path, index, 'fulfillmentLineItemId'], 'Fulfillment line item does not exist.', 'NOT_FOUND'),
      )
    } else if (line.quantity <= 0 || wanted > returnableQuantity(state, order, id)) {
      errors.push(userError([...path, index, 'quantity'], 'Return line item has an invalid quantity.', 'INVALID'))
    } else if (line.reason === null) {
      const message = 'Return line items Either return reason or return reason definition must be provided'
      errors.push(userError([...path, index], message, 'NOT_FOUND'))
    }
  })
  draft.exchangeLines.forEach((line, index) => {
    const at = [root, 'exchangeLineItems', index]
    if (!state.variantById(line.variantId ?? -1)) {
      errors.push(userError([...at, 'variantId'], 'Variant does not exist.', 'NOT_FOUND'))
    }
    if (line.quantity <= 0)
      errors.push(userError([...at, 'quantity'], 'Quantity must be greater than 0', 'GREATER_THAN'))
  })
  return errors
}

/** Opens a return, or only asks for one, that `checkReturn` had nothing against. */
export function addReturn(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  draft: ReturnDraft,
  status: 'REQUESTED' | 'OPEN',
): Return {
  const now = ctx.clock.iso()
  const one: Return = {
    id: ctx.store.ids.next(),
    orderId: order.id,
    name: `${order.name}-R${state.returnsOf(order.id).length + 1}`,
    status,
    lines: draft.lines.map((line) => toLine(ctx, state, order, line)),
    exchangeLines: draft.exchangeLines.map(({ variantId, quantity }) => ({
      id: ctx.store.ids.next(),
      variantId: variantId ?? 0,
      quantity,
      processed: 0,
      lineIds: [],
    })),
    shippingFee: draft.shippingFee ? { id: ctx.store.ids.next(), amount: draft.shippingFee } : null,
    reverseOrders: [],
    decline: null,
    createdAt: now,
    updatedAt: now,
    requestApprovedAt: status === 'OPEN' ? now : null,
    closedAt: null,
  }
  if (status === 'OPEN') openWayBack(ctx, one)
  // One that the merchant opens was never asked for: it is heard of as approved.
  keep(ctx, state, order, one, [status === 'OPEN' ? 'returns/approve' : 'returns/request'])
  return one
}

function toLine(ctx: SandboxContext, state: ShopState, order: Order, line: ReturnDraft['lines'][number]): ReturnLine {
  const parcel = state.fulfillmentsOf(order.id).find((one) => one.lines.some(({ id }) => id === line.fulfillmentLineId))
  const shipped = parcel?.lines.find(({ id }) => id === line.fulfillmentLineId)
  return {
    id: ctx.store.ids.next(),
    fulfillmentId: parcel?.id ?? 0,
    fulfillmentLineId: shipped?.id ?? 0,
    lineId: shipped?.lineId ?? 0,
    quantity: line.quantity,
    processed: 0,
    refunded: 0,
    reason: line.reason ?? 'UNKNOWN',
    reasonNote: line.reasonNote ?? '',
    customerNote: line.customerNote,
    restockingPercent: line.restockingPercent,
  }
}

function openWayBack(ctx: SandboxContext, one: Return): void {
  one.reverseOrders.push({
    id: ctx.store.ids.next(),
    status: 'OPEN',
    lines: one.lines.map((line) => ({
      id: ctx.store.ids.next(),
      returnLineId: line.id,
      total: line.quantity,
      dispositions: [],
    })),
  })
}

/** Stores what was done to a return; its order changes with it, and both are told of. */
export function keep(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  one: Return,
  topics: readonly string[],
): void {
  one.updatedAt = laterThan(ctx, one.updatedAt)
  const eventId = randomUUID()
  changeOrder(ctx, state, order, () => state.putReturn(one), [], eventId)
  for (const topic of topics) emit(ctx, state, topic, () => returnPayload(state, order, one), eventId)
}

function orderOf(state: ShopState, one: Return): Order {
  const order = state.orders.get(one.orderId)
  if (!order) throw new Error(`Return ${one.id} has no order`)
  return order
}

const refused = (message: string, code: string): ReturnResult => ({
  one: null,
  errors: [userError(['id'], message, code)],
})
const done = (one: Return): ReturnResult => ({ one, errors: [] })

export function approveReturn(ctx: SandboxContext, state: ShopState, one: Return): ReturnResult {
  if (one.status !== 'REQUESTED') return refused('return_request_status_invalid', 'INVALID')
  one.status = 'OPEN'
  one.requestApprovedAt = ctx.clock.iso()
  openWayBack(ctx, one)
  keep(ctx, state, orderOf(state, one), one, ['returns/approve'])
  return done(one)
}

export function declineReturn(
  ctx: SandboxContext,
  state: ShopState,
  one: Return,
  decline: NonNullable<Return['decline']>,
): ReturnResult {
  if (one.status !== 'REQUESTED') return refused('return_request_status_invalid', 'INVALID')
  one.status = 'DECLINED'
  one.decline = decline
  keep(ctx, state, orderOf(state, one), one, ['returns/decline'])
  return done(one)
}

/** Cancelling twice changes nothing; what was processed or paid back cannot be taken back. */
export function cancelReturn(ctx: SandboxContext, state: ShopState, one: Return): ReturnResult {
  if (one.status === 'CANCELED') return done(one)
  const isTouched = [...one.lines, ...one.exchangeLines].some((line) => line.processed > 0)
  if (isTouched || !['REQUESTED', 'OPEN'].includes(one.status))
    return refused('Return is not cancelable.', 'INVALID_STATE')
  one.status = 'CANCELED'
  for (const back of one.reverseOrders) back.status = 'CANCELED'
  keep(ctx, state, orderOf(state, one), one, ['returns/cancel'])
  return done(one)
}

export function closeReturn(ctx: SandboxContext, state: ShopState, one: Return): ReturnResult {
  if (one.status === 'CLOSED') return done(one)
  if (one.status !== 'OPEN') return refused('Return status is invalid.', 'INVALID_STATE')
  one.status = 'CLOSED'
  one.closedAt = ctx.clock.iso()
  keep(ctx, state, orderOf(state, one), one, ['returns/close'])
  return done(one)
}

export function reopenReturn(ctx: SandboxContext, state: ShopState, one: Return): ReturnResult {
  if (one.status === 'OPEN') return done(one)
  if (one.status !== 'CLOSED') return refused('Return status is invalid.', 'INVALID_STATE')
  one.status = 'OPEN'
  one.closedAt = null
  keep(ctx, state, orderOf(state, one), one, ['returns/reopen'])
  return done(one)
}
