import { addEvent, cancelFulfillment, fulfil, updateTracking, type Picked } from '../../orders/fulfil.ts'
import type { Fulfillment, FulfillmentOrder, Tracking } from '../../state/order-types.ts'
import { refuseInput, topLevel, userError, type UserError } from '../errors.ts'
import { numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isAbsent } from '../../present.ts'

type TrackingInput = {
  company?: string | null
  number?: string | null
  url?: string | null
  numbers?: string[] | null
  urls?: string[] | null
}
type Group = { fulfillmentOrderId: string; fulfillmentOrderLineItems?: { id: string; quantity: number }[] | null }
type CreateInput = {
  lineItemsByFulfillmentOrder: Group[]
  notifyCustomer?: boolean | null
  trackingInfo?: TrackingInput | null
}

export function toTracking(input: TrackingInput | null | undefined): Tracking[] {
  if (!input) return []
  const numbers = input.numbers ?? (isAbsent(input.number) ? [] : [input.number])
  const urls = input.urls ?? (isAbsent(input.url) ? [] : [input.url])
  const count = Math.max(numbers.length, urls.length, isAbsent(input.company) ? 0 : 1)
  return Array.from({ length: count }, (_, index) => ({
    company: input.company ?? null,
    number: numbers[index] ?? null,
    url: urls[index] ?? null,
  }))
}

function pick(one: FulfillmentOrder, group: Group, groupIndex: number, errors: UserError[]): Picked[] {
  const asked = group.fulfillmentOrderLineItems ?? []
  if (asked.length === 0) {
    const rest = one.lines.filter((line) => line.remaining > 0)
    return rest.map((line) => ({ from: one, line, quantity: line.remaining }))
  }
  const picked: Picked[] = []
  asked.forEach(({ id, quantity }, index) => {
    const line = one.lines.find((candidate) => candidate.id === numberOf(id, 'FulfillmentOrderLineItem'))
    const path = [
      'fulfillment',
      'lineItemsByFulfillmentOrder',
      groupIndex,
      'fulfillmentOrderLineItems',
      index,
      'quantity',
    ]
    if (!line) errors.push(userError(['fulfillment'], 'Fulfillment order line item does not exist.'))
    else if (quantity <= 0) errors.push(userError(path, 'Quantity must be greater than 0'))
    else if (quantity > line.remaining) {
      errors.push(userError(['fulfillment'], 'Invalid fulfillment order line item quantity requested.'))
    } else picked.push({ from: one, line, quantity })
  })
  return picked
}

function create(input: CreateInput, rc: Rc) {
  refuseInput('FulfillmentInput', input, ['originAddress'])
  const refused = (...userErrors: UserError[]) => ({ fulfillment: null, userErrors })
  const errors: UserError[] = []
  const picked: Picked[] = []
  input.lineItemsByFulfillmentOrder.forEach((group, index) => {
    const id = numberOf(group.fulfillmentOrderId, 'FulfillmentOrder')
    if (id === null) throw topLevel(`invalid id: ${group.fulfillmentOrderId}`, 'RESOURCE_NOT_FOUND')
    const one = rc.state.fulfillmentOrders.get(id)
    if (!one) errors.push(userError(['fulfillment'], 'Fulfillment order does not exist.'))
    else if (!['OPEN', 'IN_PROGRESS'].includes(one.status)) {
      errors.push(
        userError(
          ['fulfillment'],
          `Fulfillment order ${one.id} has an unfulfillable status= ${one.status.toLowerCase()}.`,
        ),
      )
    } else picked.push(...pick(one, group, index, errors))
  })
  if (errors.length > 0) return refused(...errors)
  if (picked.length === 0) return refused(userError(['fulfillment'], 'There is nothing left to fulfill.'))
  const [first] = picked
  const order = rc.state.orders.get(first?.from.orderId ?? -1)
  const together = picked.every(
    ({ from }) => from.orderId === first?.from.orderId && from.locationId === first.from.locationId,
  )
  if (!order || !together) {
    return refused(userError(['fulfillment'], 'All fulfillment orders must belong to the same order and location.'))
  }
  const tracking = toTracking(input.trackingInfo)
  return {
    fulfillment: fulfil(rc.ctx, rc.state, order, picked, tracking, { notifyCustomer: input.notifyCustomer ?? false }),
    userErrors: [],
  }
}

function withFulfillment(id: string, rc: Rc, change: (fulfillment: Fulfillment) => Record<string, unknown>) {
  const found = rc.state.fulfillments.get(requireNumber(id, 'Fulfillment'))
  return found ? change(found) : { fulfillment: null, userErrors: [userError(['id'], 'Fulfillment does not exist.')] }
}

type EventInput = {
  fulfillmentId: string
  status: string
  happenedAt?: string | null
  message?: string | null
  city?: string | null
  estimatedDeliveryAt?: string | null
}

function createEvent(input: EventInput, rc: Rc) {
  const found = rc.state.fulfillments.get(requireNumber(input.fulfillmentId, 'Fulfillment'))
  if (!found) {
    const userErrors = [userError(['fulfillmentEvent', 'fulfillmentId'], 'Fulfillment does not exist.')]
    return { fulfillmentEvent: null, userErrors }
  }
  const { status, happenedAt, message, city, estimatedDeliveryAt } = input
  const fulfillmentEvent = addEvent(rc.ctx, rc.state, found, {
    status,
    ...(isAbsent(happenedAt) ? {} : { happenedAt }),
    message: message ?? null,
    city: city ?? null,
    estimatedDeliveryAt: estimatedDeliveryAt ?? null,
  })
  return { fulfillmentEvent, userErrors: [] }
}

type TrackingArgs = { fulfillmentId: string; trackingInfoInput: TrackingInput }

export const fulfillmentMutations: ResolverMap = {
  Mutation: fields<unknown>({
    fulfillmentCreate: (_, args: { fulfillment: CreateInput }, rc) => create(args.fulfillment, rc),
    fulfillmentTrackingInfoUpdate: (_, args: TrackingArgs, rc) =>
      withFulfillment(args.fulfillmentId, rc, (fulfillment) => {
        if (fulfillment.status !== 'CANCELLED')
          updateTracking(rc.ctx, rc.state, fulfillment, toTracking(args.trackingInfoInput))
        return { fulfillment, userErrors: [] }
      }),
    fulfillmentCancel: (_, args: { id: string }, rc) =>
      withFulfillment(args.id, rc, (fulfillment) => {
        cancelFulfillment(rc.ctx, rc.state, fulfillment)
        return { fulfillment, userErrors: [] }
      }),
    fulfillmentEventCreate: (_, args: { fulfillmentEvent: EventInput }, rc) => createEvent(args.fulfillmentEvent, rc),
  }),
}
