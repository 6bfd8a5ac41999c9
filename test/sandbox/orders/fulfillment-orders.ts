import type { SandboxContext } from '../context.ts'
import type { Address, FulfillmentOrder, FulfillmentOrderLine, Order, OrderLine } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { fulfillmentOrderPayload } from '../webhooks/payloads/fulfillment-payload.ts'
import { levelAt, moveStock } from '../catalog/stock.ts'

/** One fulfillment order per location, for the lines that have to be shipped. */
export function routeOrder(ctx: SandboxContext, state: ShopState, order: Order): void {
  routeLines(ctx, state, order, order.lines)
}

export function routeLines(ctx: SandboxContext, state: ShopState, order: Order, sold: readonly OrderLine[]): void {
  const primary = state.shop.locations[0]
  const groups = new Map<number, FulfillmentOrderLine[]>()
  for (const line of sold) {
    if (!line.requiresShipping) continue
    const locationId = line.claim?.locationId ?? primary?.id ?? 0
    const group = groups.get(locationId) ?? []
    group.push({ id: ctx.store.ids.next(), lineId: line.id, total: line.quantity, remaining: line.quantity })
    groups.set(locationId, group)
  }
  for (const [locationId, lines] of groups) addFulfillmentOrder(ctx, state, order, locationId, lines)
}

type Origin = { orderId: number; fulfillAt: string | null; fulfillBy: string | null; destination: Address | null }

function addFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  order: Pick<Order, 'id' | 'shippingAddress'>,
  locationId: number,
  lines: FulfillmentOrderLine[],
): FulfillmentOrder {
  const origin = { orderId: order.id, fulfillAt: ctx.clock.iso(), fulfillBy: null, destination: order.shippingAddress }
  return addPart(ctx, state, origin, locationId, lines)
}

/** A fulfillment order for lines that were another's until now: its times and its destination go with them. */
export function addPart(
  ctx: SandboxContext,
  state: ShopState,
  origin: Origin,
  locationId: number,
  lines: FulfillmentOrderLine[],
): FulfillmentOrder {
  const at = ctx.clock.iso()
  return state.putFulfillmentOrder({
    id: ctx.store.ids.next(),
    orderId: origin.orderId,
    locationId,
    status: 'OPEN',
    requestStatus: 'UNSUBMITTED',
    holds: [],
    lines,
    fulfillAt: origin.fulfillAt,
    fulfillBy: origin.fulfillBy,
    destination: origin.destination,
    hasReportedProgress: false,
    freeRestId: null,
    createdAt: at,
    updatedAt: at,
  })
}

/** As long as a fulfillment service has it in hand, it is in progress. */
const IN_HAND: readonly string[] = ['ACCEPTED', 'CANCELLATION_REQUESTED', 'CANCELLATION_REJECTED']

/** Open while something remains, closed once it has left, unless it is held, waits for its day or was called off. */
export function settleFulfillmentOrder(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder): void {
  const remaining = one.lines.reduce((sum, line) => sum + line.remaining, 0)
  const started =
    one.hasReportedProgress ||
    IN_HAND.includes(one.requestStatus) ||
    one.lines.some((line) => line.remaining < line.total)
  if (one.status !== 'CANCELLED' && one.status !== 'INCOMPLETE') {
    if (remaining === 0) one.status = 'CLOSED'
    else if (one.holds.length > 0) one.status = 'ON_HOLD'
    else if (one.fulfillAt !== null && one.fulfillAt > ctx.clock.iso()) one.status = 'SCHEDULED'
    else one.status = started ? 'IN_PROGRESS' : 'OPEN'
  }
  one.updatedAt = ctx.clock.iso()
  state.putFulfillmentOrder(one)
}

export function cancelFulfillmentOrder(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder): void {
  one.status = 'CANCELLED'
  one.holds = []
  for (const line of one.lines) line.remaining = 0
  one.updatedAt = ctx.clock.iso()
  state.putFulfillmentOrder(one)
  const payload = () => ({ fulfillment_order: fulfillmentOrderPayload(ctx, one), replacement_fulfillment_order: null })
  emit(ctx, state, 'fulfillment_orders/cancelled', payload)
}

export type Taken = { line: FulfillmentOrderLine; quantity: number }

/** Quantities leave one fulfillment order and are another's from here on. */
export function takeOut(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  taken: readonly Taken[],
  locationId: number,
): FulfillmentOrder {
  const lines = taken.map(({ line, quantity }) => {
    line.total -= quantity
    line.remaining -= quantity
    return { id: ctx.store.ids.next(), lineId: line.lineId, total: quantity, remaining: quantity }
  })
  one.lines = one.lines.filter((line) => line.total > 0)
  settleFulfillmentOrder(ctx, state, one)
  return addPart(ctx, state, one, locationId, lines)
}

/** Takes quantities out into a fulfillment order of their own. */
export function splitFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  taken: readonly Taken[],
): FulfillmentOrder {
  const remaining = takeOut(ctx, state, one, taken, one.locationId)
  const payload = () => ({
    fulfillment_order: fulfillmentOrderPayload(ctx, one),
    remaining_fulfillment_order: fulfillmentOrderPayload(ctx, remaining),
    replacement_fulfillment_order: null,
    split_line_items: remaining.lines.map((line) => ({
      id: `gid://shopify/FulfillmentOrderLineItem/${line.id}`,
      quantity: line.total,
    })),
  })
  emit(ctx, state, 'fulfillment_orders/split', payload)
  return remaining
}

/** The promise moves with the goods: the other location has to give what the first one had set aside. */
export function moveFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  one: FulfillmentOrder,
  locationId: number,
  taken: readonly Taken[] = [],
): { moved: FulfillmentOrder; remaining: FulfillmentOrder | null } {
  const source = one.locationId
  const isPart = taken.length > 0 && taken.some(({ line, quantity }) => quantity < line.remaining)
  const leavesLines = taken.length > 0 && one.lines.some((line) => !taken.some((each) => each.line === line))
  const moved = isPart || leavesLines ? takeOut(ctx, state, one, taken, source) : one
  for (const { lineId, remaining } of moved.lines) {
    const line = order.lines.find((candidate) => candidate.id === lineId)
    if (line) movePromise(ctx, state, line, remaining, source, locationId)
  }
  moved.locationId = locationId
  settleFulfillmentOrder(ctx, state, moved)
  const remaining = moved === one ? null : one
  const payload = () => ({
    original_fulfillment_order: fulfillmentOrderPayload(ctx, one),
    moved_fulfillment_order: fulfillmentOrderPayload(ctx, moved),
    source_location: { id: `gid://shopify/Location/${source}` },
    destination_location_id: `gid://shopify/Location/${locationId}`,
    fulfillment_order_line_items_moved: moved.lines.map((line) => ({
      id: `gid://shopify/FulfillmentOrderLineItem/${line.id}`,
      quantity: line.remaining,
    })),
  })
  emit(ctx, state, 'fulfillment_orders/moved', payload)
  return { moved, remaining }
}

function movePromise(
  ctx: SandboxContext,
  state: ShopState,
  line: OrderLine,
  quantity: number,
  from: number,
  to: number,
): void {
  const found = line.inventoryItemId === null ? undefined : state.variantByItem(line.inventoryItemId)
  if (!line.claim || !found || !levelAt(found.variant, to)) return
  moveStock(ctx, state, found.product, found.variant, { locationId: from, available: quantity, committed: -quantity })
  moveStock(ctx, state, found.product, found.variant, { locationId: to, available: -quantity, committed: quantity })
  line.claim.locationId = to
}
