import { moveFulfillmentOrder, splitFulfillmentOrder } from '../../orders/fulfillment-orders.ts'
import {
  openFulfillmentOrder,
  replaceFulfillmentOrder,
  reportProgress,
  rescheduleFulfillmentOrder,
} from '../../orders/fulfillment-progress.ts'
import { toIso } from '../../state/clock.ts'
import type { FulfillmentOrder } from '../../state/order-types.ts'
import { userError, type UserError } from '../errors.ts'
import { numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { readLines } from './hold-mutations.ts'

type LineInput = { id: string; quantity: number }
type SplitInput = { fulfillmentOrderId: string; fulfillmentOrderLineItems: LineInput[] }
type MoveArgs = { id: string; newLocationId: string; fulfillmentOrderLineItems?: LineInput[] | null }
type Answer = Record<string, unknown> & { userErrors: UserError[] }
type Refused = (...errors: UserError[]) => Answer

/** The codes of some of these mutations have none for an id that leads nowhere. */
function withFulfillmentOrder(
  id: string,
  rc: Rc,
  refused: Refused,
  act: (one: FulfillmentOrder) => Answer,
  code?: string,
): Answer {
  const one = rc.state.fulfillmentOrders.get(requireNumber(id, 'FulfillmentOrder'))
  return one ? act(one) : refused(userError(['id'], 'Fulfillment order does not exist.', code))
}

const NOT_FOUND = 'FULFILLMENT_ORDER_NOT_FOUND'
const alone: Refused = (...userErrors) => ({ fulfillmentOrder: null, userErrors })

function split(inputs: readonly SplitInput[], rc: Rc): Answer {
  const errors: UserError[] = []
  const read = inputs.flatMap((input, index) => {
    const path = ['fulfillmentOrderSplits', index]
    const one = rc.state.fulfillmentOrders.get(numberOf(input.fulfillmentOrderId, 'FulfillmentOrder') ?? -1)
    if (!one) {
      const message = 'Fulfillment order does not exist.'
      errors.push(userError([...path, 'fulfillmentOrderId'], message, 'FULFILLMENT_ORDER_NOT_FOUND'))
      return []
    }
    const at = [...path, 'fulfillmentOrderLineItems']
    if (input.fulfillmentOrderLineItems.length === 0) {
      errors.push(userError(at, 'There must be at least one item to split.', 'NO_LINE_ITEMS_PROVIDED_TO_SPLIT'))
    }
    if (!['OPEN', 'ON_HOLD'].includes(one.status)) {
      errors.push(userError([...path, 'fulfillmentOrderId'], 'The fulfillment order is not splittable.'))
    }
    const codes = { greaterThanZero: 'GREATER_THAN', invalid: 'INVALID_LINE_ITEM_QUANTITY' }
    const taken = readLines(one, input.fulfillmentOrderLineItems, at, codes, errors)
    const left =
      one.lines.reduce((sum, line) => sum + line.remaining, 0) - taken.reduce((sum, each) => sum + each.quantity, 0)
    if (left <= 0) {
      const message = 'Invalid fulfillment order line item quantity requested.'
      errors.push(userError(at, message, 'INVALID_LINE_ITEM_QUANTITY'))
    }
    return [{ one, taken }]
  })
  if (errors.length > 0) return { fulfillmentOrderSplits: null, userErrors: errors }
  const fulfillmentOrderSplits = read.map(({ one, taken }) => ({
    fulfillmentOrder: one,
    remainingFulfillmentOrder: splitFulfillmentOrder(rc.ctx, rc.state, one, taken),
    replacementFulfillmentOrder: null,
  }))
  return { fulfillmentOrderSplits, userErrors: [] }
}

function move({ id, newLocationId, fulfillmentOrderLineItems }: MoveArgs, rc: Rc): Answer {
  const refused: Refused = (...userErrors) => ({
    movedFulfillmentOrder: null,
    originalFulfillmentOrder: null,
    remainingFulfillmentOrder: null,
    userErrors,
  })
  const one = rc.state.fulfillmentOrders.get(requireNumber(id, 'FulfillmentOrder'))
  const order = rc.state.orders.get(one?.orderId ?? -1)
  if (!one || !order) return refused(userError(['id'], 'Fulfillment order does not exist.'))
  const locationId = numberOf(newLocationId, 'Location')
  const location = rc.state.shop.locations.find((each) => each.id === locationId)
  if (!location?.isActive) return refused(userError(['newLocationId'], 'Location not found.'))
  if (one.hasReportedProgress) {
    const message = 'Cannot move a fulfillment order that has had progress reported. Mark as unfulfilled first.'
    return refused(userError(['id'], message, 'CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS'))
  }
  const isMovable = ['OPEN', 'ON_HOLD', 'SCHEDULED'].includes(one.status) && one.requestStatus === 'UNSUBMITTED'
  if (!isMovable) return refused(userError(['id'], 'Cannot change location.'))
  const errors: UserError[] = []
  const codes = { greaterThanZero: '', invalid: '' }
  const path = ['fulfillmentOrderLineItems']
  const taken = readLines(one, fulfillmentOrderLineItems ?? [], path, codes, errors)
  if (errors.length > 0) return refused(...errors.map((error) => ({ ...error, code: null })))
  const { moved, remaining } = moveFulfillmentOrder(rc.ctx, rc.state, order, one, location.id, taken)
  return {
    movedFulfillmentOrder: moved,
    originalFulfillmentOrder: one,
    remainingFulfillmentOrder: remaining,
    userErrors: [],
  }
}

function report(id: string, notes: string | null, rc: Rc): Answer {
  return withFulfillmentOrder(
    id,
    rc,
    alone,
    (one) => {
      if (!['OPEN', 'IN_PROGRESS'].includes(one.status)) {
        const message = 'The fulfillment order status does not allow progress to be reported.'
        return alone(userError(['id'], message, 'FULFILLMENT_ORDER_STATUS_INVALID'))
      }
      reportProgress(rc.ctx, rc.state, one, notes)
      return { fulfillmentOrder: one, userErrors: [] }
    },
    NOT_FOUND,
  )
}

function open(id: string, rc: Rc): Answer {
  return withFulfillmentOrder(id, rc, alone, (one) => {
    if (!['SCHEDULED', 'IN_PROGRESS'].includes(one.status)) {
      return alone(userError(['id'], 'The fulfillment order cannot be marked as open.'))
    }
    openFulfillmentOrder(rc.ctx, rc.state, one)
    return { fulfillmentOrder: one, userErrors: [] }
  })
}

function reschedule(id: string, fulfillAt: string, rc: Rc): Answer {
  return withFulfillmentOrder(
    id,
    rc,
    alone,
    (one) => {
      if (one.status !== 'SCHEDULED') return alone(userError(['id'], 'Fulfillment order must be scheduled.'))
      rescheduleFulfillmentOrder(rc.ctx, rc.state, one, toIso(Date.parse(fulfillAt)))
      return { fulfillmentOrder: one, userErrors: [] }
    },
    NOT_FOUND,
  )
}

function cancel(id: string, rc: Rc): Answer {
  const refused: Refused = (...userErrors) => ({
    fulfillmentOrder: null,
    replacementFulfillmentOrder: null,
    userErrors,
  })
  return withFulfillmentOrder(id, rc, refused, (one) => {
    if (one.hasReportedProgress) {
      const message = 'Cannot cancel fulfillment order that has had progress reported. Mark as unfulfilled first.'
      return refused(userError(['id'], message, 'FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS'))
    }
    if (!['OPEN', 'IN_PROGRESS'].includes(one.status)) {
      return refused(userError(['id'], "Fulfillment order is not in cancelable request state and can't be canceled."))
    }
    const replacementFulfillmentOrder = replaceFulfillmentOrder(rc.ctx, rc.state, one)
    return { fulfillmentOrder: one, replacementFulfillmentOrder, userErrors: [] }
  })
}

type ProgressArgs = { id: string; progressReport?: { reasonNotes?: string | null } | null }

export const fulfillmentOrderMutations: ResolverMap = {
  Mutation: fields<unknown>({
    fulfillmentOrderSplit: (_, args: { fulfillmentOrderSplits: SplitInput[] }, rc) =>
      split(args.fulfillmentOrderSplits, rc),
    fulfillmentOrderMove: (_, args: MoveArgs, rc) => move(args, rc),
    fulfillmentOrderReportProgress: (_, args: ProgressArgs, rc) =>
      report(args.id, args.progressReport?.reasonNotes ?? null, rc),
    fulfillmentOrderOpen: (_, args: { id: string }, rc) => open(args.id, rc),
    fulfillmentOrderReschedule: (_, args: { id: string; fulfillAt: string }, rc) =>
      reschedule(args.id, args.fulfillAt, rc),
    fulfillmentOrderCancel: (_, args: { id: string }, rc) => cancel(args.id, rc),
  }),
}
