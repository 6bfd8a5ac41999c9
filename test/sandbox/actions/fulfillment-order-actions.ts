import type { SandboxContext } from '../context.ts'
import { cancelFulfillment, stateShipmentStatus } from '../orders/fulfil.ts'
import { moveFulfillmentOrder, splitFulfillmentOrder } from '../orders/fulfillment-orders.ts'
import {
  closeIncomplete,
  openFulfillmentOrder,
  replaceFulfillmentOrder,
  reportProgress as report,
  rescheduleFulfillmentOrder,
} from '../orders/fulfillment-progress.ts'
import { holdFulfillmentOrder as hold, releaseHolds } from '../orders/holds.ts'
import type { FulfillmentOrder } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { listOf, locationOf, refuse, requireText, textOf, type Input } from './input.ts'
import { fulfillmentOf, fulfillmentOrderOf, pickLine } from './picking.ts'

const OVER: readonly string[] = ['CLOSED', 'CANCELLED', 'INCOMPLETE']

function takenOf(one: FulfillmentOrder, input: Input) {
  return (listOf(input, 'lines') ?? []).map((asked) => {
    const { line, quantity } = pickLine([one], asked)
    return { line, quantity }
  })
}

function requireStatus(one: FulfillmentOrder, allowed: readonly string[], message: string): void {
  if (!allowed.includes(one.status)) refuse(message)
}

/** A moment, as text; anything that is none is refused. */
function timeOf(input: Input, key: string): string {
  const at = Date.parse(requireText(input, key))
  if (Number.isNaN(at)) refuse(`${key} must be a time like 2026-12-01T09:00:00Z.`)
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

export function holdFulfillmentOrder(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  if (OVER.includes(one.status)) refuse('This fulfillment order is over and cannot be held.')
  const kept = takenOf(one, input)
  if (kept.length > 0 && one.status === 'ON_HOLD') refuse('The fulfillment order is not splittable.')
  const reason = (textOf(input, 'reason') ?? 'OTHER').toUpperCase()
  const reasonNotes = textOf(input, 'notes') ?? null
  hold(ctx, state, one, { reason, reasonNotes, handle: null, externalId: null, byApp: false }, kept)
  return one
}

export function releaseHold(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  if (one.holds.length === 0) refuse('This fulfillment order is not on hold.')
  releaseHolds(ctx, state, one, () => true)
  return one
}

export function splitFulfilment(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  requireStatus(one, ['OPEN'], 'Only an open fulfillment order can be split.')
  const taken = takenOf(one, input)
  const left =
    one.lines.reduce((sum, line) => sum + line.remaining, 0) - taken.reduce((sum, { quantity }) => sum + quantity, 0)
  if (taken.length === 0 || left <= 0) refuse('Name some lines, and leave something behind.')
  return splitFulfillmentOrder(ctx, state, one, taken)
}

/** Everything of it, or the `lines` named: answers with the part that is at the other location now. */
export function moveFulfilment(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  requireStatus(one, ['OPEN', 'ON_HOLD'], 'Cannot change location.')
  const order = state.orders.get(one.orderId)
  if (!order) refuse('The order of this fulfillment order is gone.')
  return moveFulfillmentOrder(ctx, state, order, one, locationOf(state, input), takenOf(one, input)).moved
}

export function reportProgress(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  requireStatus(one, ['OPEN', 'IN_PROGRESS'], 'Progress can only be reported on open work.')
  report(ctx, state, one, textOf(input, 'notes') ?? null)
  return one
}

/** Takes a report of progress back, or lets scheduled work begin now. */
export function markAsOpen(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  requireStatus(one, ['IN_PROGRESS', 'SCHEDULED'], 'Only work in progress or scheduled work can be marked as open.')
  openFulfillmentOrder(ctx, state, one)
  return one
}

export function rescheduleFulfilment(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  requireStatus(one, ['OPEN', 'SCHEDULED'], 'Only work that has not begun can be rescheduled.')
  rescheduleFulfillmentOrder(ctx, state, one, timeOf(input, 'fulfillAt'))
  return one
}

/** The day by which it should have left. */
export function setFulfillBy(_ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  one.fulfillBy = timeOf(input, 'fulfillBy')
  return state.putFulfillmentOrder(one)
}

/** Whoever was to ship it gives up: INCOMPLETE. */
export function closeFulfilmentOrder(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  if (OVER.includes(one.status)) refuse('This fulfillment order is over.')
  closeIncomplete(ctx, state, one)
  return one
}

export function cancelFulfilmentOrder(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = fulfillmentOrderOf(state, input)
  requireStatus(one, ['OPEN', 'IN_PROGRESS'], 'Only an open fulfillment order can be cancelled.')
  if (one.hasReportedProgress) refuse('Progress was reported: mark it as open first.')
  return replaceFulfillmentOrder(ctx, state, one)
}

/** The parcel never left because the service failed: `failure` or `error`. */
export function failFulfillment(ctx: SandboxContext, state: ShopState, input: Input) {
  const fulfillment = fulfillmentOf(state, input)
  cancelFulfillment(ctx, state, fulfillment, textOf(input, 'status')?.toUpperCase() === 'ERROR' ? 'ERROR' : 'FAILURE')
  return fulfillment
}

const STATED: readonly string[] = ['LABEL_VOIDED', 'NOT_DELIVERED', 'PICKED_UP', 'SUBMITTED']

/** What no event stands for. */
export function setShipmentStatus(ctx: SandboxContext, state: ShopState, input: Input) {
  const fulfillment = fulfillmentOf(state, input)
  const status = requireText(input, 'status').toUpperCase()
  if (!STATED.includes(status)) refuse(`status must be one of ${STATED.join(', ').toLowerCase()}; others are events.`)
  stateShipmentStatus(ctx, state, fulfillment, status)
  return fulfillment
}
