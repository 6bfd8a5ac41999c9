import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import type {
  Fulfillment,
  FulfillmentEvent,
  FulfillmentOrder,
  FulfillmentOrderLine,
  Order,
  Tracking,
} from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { fulfillmentEventPayload, fulfillmentPayload } from '../webhooks/payloads/fulfillment-payload.ts'
import { settleFulfillmentOrder } from './fulfillment-orders.ts'
import { fulfillmentsOf } from './fulfillment-state.ts'
import { shipClaim } from './inventory-claim.ts'
import { changeOrder } from './order-changes.ts'

export type Picked = { from: FulfillmentOrder; line: FulfillmentOrderLine; quantity: number }

function announce(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  fulfillment: Fulfillment,
  topic: string,
  eventId: string,
) {
  emit(ctx, state, topic, () => fulfillmentPayload(state, order, fulfillment), eventId)
}

/** The goods leave: fulfillment orders shrink, promised stock goes, order and fulfillment are told of. */
export function fulfil(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  picked: readonly Picked[],
  tracking: Tracking[],
  { notifyCustomer, leftAt }: { notifyCustomer: boolean; leftAt?: string | undefined },
): Fulfillment {
  const now = leftAt ?? ctx.clock.iso()
  const eventId = randomUUID()
  const fulfillment: Fulfillment = {
    id: ctx.store.ids.next(),
    orderId: order.id,
    fulfillmentOrderIds: [...new Set(picked.map((one) => one.from.id))],
    locationId: picked[0]?.from.locationId ?? 0,
    number: fulfillmentsOf(state, order.id).length + 1,
    status: 'SUCCESS',
    statedStatus: null,
    tracking,
    lines: picked.map(({ from, line, quantity }) => ({
      id: ctx.store.ids.next(),
      lineId: line.lineId,
      fulfillmentOrderId: from.id,
      quantity,
    })),
    events: [],
    notifyCustomer,
    createdAt: now,
    updatedAt: now,
  }
  const change = () => {
    for (const { from, line, quantity } of picked) {
      line.remaining -= quantity
      const sold = order.lines.find((one) => one.id === line.lineId)
      if (sold) shipClaim(ctx, state, sold, quantity, 1)
      settleFulfillmentOrder(ctx, state, from)
    }
    state.putFulfillment(fulfillment)
  }
  changeOrder(ctx, state, order, change, [], eventId)
  announce(ctx, state, order, fulfillment, 'fulfillments/create', eventId)
  return fulfillment
}

function changeFulfillment(ctx: SandboxContext, state: ShopState, fulfillment: Fulfillment, change: () => void): void {
  const order = state.orders.get(fulfillment.orderId)
  if (!order) throw new Error(`Fulfillment ${fulfillment.id} has no order`)
  const eventId = randomUUID()
  const apply = () => {
    change()
    const now = ctx.clock.iso()
    fulfillment.updatedAt =
      now > fulfillment.updatedAt
        ? now
        : `${new Date(Date.parse(fulfillment.updatedAt) + 1000).toISOString().slice(0, 19)}Z`
    state.putFulfillment(fulfillment)
  }
  changeOrder(ctx, state, order, apply, [], eventId)
  announce(ctx, state, order, fulfillment, 'fulfillments/update', eventId)
}

export function updateTracking(
  ctx: SandboxContext,
  state: ShopState,
  fulfillment: Fulfillment,
  tracking: Tracking[],
): void {
  changeFulfillment(ctx, state, fulfillment, () => {
    fulfillment.tracking = tracking
  })
}

export function addEvent(
  ctx: SandboxContext,
  state: ShopState,
  fulfillment: Fulfillment,
  input: Pick<FulfillmentEvent, 'status'> & Partial<FulfillmentEvent>,
): FulfillmentEvent {
  const now = ctx.clock.iso()
  const event: FulfillmentEvent = {
    id: ctx.store.ids.next(),
    status: input.status,
    happenedAt: input.happenedAt ?? now,
    message: input.message ?? null,
    city: input.city ?? null,
    estimatedDeliveryAt: input.estimatedDeliveryAt ?? null,
    createdAt: now,
  }
  changeFulfillment(ctx, state, fulfillment, () => {
    fulfillment.events.push(event)
    fulfillment.statedStatus = null
  })
  emit(ctx, state, 'fulfillment_events/create', () => fulfillmentEventPayload(state, fulfillment, event))
  return event
}

/** A word of the carrier or the service that no event stands for. */
export function stateShipmentStatus(
  ctx: SandboxContext,
  state: ShopState,
  fulfillment: Fulfillment,
  status: string,
): void {
  changeFulfillment(ctx, state, fulfillment, () => {
    fulfillment.statedStatus = status
  })
}

/** The goods never left after all, or the service failed: they are to be shipped again. Doing it twice changes nothing. */
export function cancelFulfillment(
  ctx: SandboxContext,
  state: ShopState,
  fulfillment: Fulfillment,
  status: Exclude<Fulfillment['status'], 'SUCCESS'> = 'CANCELLED',
): void {
  if (fulfillment.status !== 'SUCCESS') return
  changeFulfillment(ctx, state, fulfillment, () => {
    fulfillment.status = status
    const order = state.orders.get(fulfillment.orderId)
    for (const { lineId, fulfillmentOrderId, quantity } of fulfillment.lines) {
      const from = state.fulfillmentOrders.get(fulfillmentOrderId)
      const line = from?.lines.find((one) => one.lineId === lineId)
      const sold = order?.lines.find((one) => one.id === lineId)
      if (sold) shipClaim(ctx, state, sold, quantity, -1)
      if (!from || !line) continue
      line.remaining += quantity
      settleFulfillmentOrder(ctx, state, from)
    }
  })
}
