import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import type { FulfillmentOrder, FulfillmentOrderLine, Hold, Order } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { fulfillmentOrderPayload, holdPayload } from '../webhooks/payloads/fulfillment-payload.ts'
import { levelAt, moveStock } from '../catalog/stock.ts'
import { isAbsent } from '../present.ts'

/** One fulfillment order per location, for the lines that have to be shipped. */
export function routeOrder(ctx: SandboxContext, state: ShopState, order: Order): void {
  const primary = state.shop.locations[0]
  const groups = new Map<number, FulfillmentOrderLine[]>()
  for (const line of order.lines) {
    if (!line.requiresShipping) continue
    const locationId = line.claim?.locationId ?? primary?.id ?? 0
    const group = groups.get(locationId) ?? []
    group.push({ id: ctx.store.ids.next(), lineId: line.id, total: line.quantity, remaining: line.quantity })
    groups.set(locationId, group)
  }
  for (const [locationId, lines] of groups) addFulfillmentOrder(ctx, state, order.id, locationId, lines)
}

function addFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  orderId: number,
  locationId: number,
  lines: FulfillmentOrderLine[],
): FulfillmentOrder {
  const at = ctx.clock.iso()
  return state.putFulfillmentOrder({
    id: ctx.store.ids.next(),
    orderId,
    locationId,
    status: 'OPEN',
    requestStatus: 'UNSUBMITTED',
    holds: [],
    lines,
    createdAt: at,
    updatedAt: at,
  })
}

/** Open while something remains, closed once it has left, unless it is held or was called off. */
export function settleFulfillmentOrder(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder): void {
  const remaining = one.lines.reduce((sum, line) => sum + line.remaining, 0)
  const started = one.lines.some((line) => line.remaining < line.total)
  if (one.status !== 'CANCELLED') {
    if (remaining === 0) one.status = 'CLOSED'
    else if (one.holds.length > 0) one.status = 'ON_HOLD'
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
  const payload = () => ({ fulfillment_order: fulfillmentOrderPayload(one), replacement_fulfillment_order: null })
  emit(ctx, state, 'fulfillment_orders/cancelled', payload)
}

export function holdFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  hold: Omit<Hold, 'id'>,
): Hold {
  const first = one.holds.length === 0
  const added: Hold = { id: ctx.store.ids.next(), ...hold }
  one.holds.push(added)
  settleFulfillmentOrder(ctx, state, one)
  const eventId = randomUUID()
  const single = () => ({
    fulfillment_order: { id: `gid://shopify/FulfillmentOrder/${one.id}` },
    fulfillment_hold: holdPayload(added),
  })
  emit(ctx, state, 'fulfillment_holds/added', single, eventId)
  if (first) {
    const payload = () => ({
      fulfillment_order: fulfillmentOrderPayload(one),
      created_fulfillment_hold: holdPayload(added),
      held_fulfillment_order_line_items: one.lines.map((line) => ({
        id: `gid://shopify/FulfillmentOrderLineItem/${line.id}`,
        quantity: line.remaining,
      })),
      remaining_fulfillment_order: null,
    })
    emit(ctx, state, 'fulfillment_orders/placed_on_hold', payload, eventId)
  }
  return added
}

export function releaseHolds(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  released: (hold: Hold) => boolean,
): void {
  const going = one.holds.filter(released)
  if (going.length === 0) return
  one.holds = one.holds.filter((hold) => !going.includes(hold))
  settleFulfillmentOrder(ctx, state, one)
  const eventId = randomUUID()
  for (const hold of going) {
    const single = () => ({
      fulfillment_order: { id: `gid://shopify/FulfillmentOrder/${one.id}` },
      fulfillment_hold: holdPayload(hold),
    })
    emit(ctx, state, 'fulfillment_holds/released', single, eventId)
  }
  if (one.holds.length > 0) return
  emit(
    ctx,
    state,
    'fulfillment_orders/hold_released',
    () => ({ fulfillment_order: fulfillmentOrderPayload(one) }),
    eventId,
  )
}

/** Takes quantities out into a fulfillment order of their own. */
export function splitFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  taken: { line: FulfillmentOrderLine; quantity: number }[],
): FulfillmentOrder {
  const lines = taken.map(({ line, quantity }) => {
    line.total -= quantity
    line.remaining -= quantity
    return { id: ctx.store.ids.next(), lineId: line.lineId, total: quantity, remaining: quantity }
  })
  one.lines = one.lines.filter((line) => line.total > 0)
  settleFulfillmentOrder(ctx, state, one)
  const remaining = addFulfillmentOrder(ctx, state, one.orderId, one.locationId, lines)
  const payload = () => ({
    fulfillment_order: fulfillmentOrderPayload(one),
    remaining_fulfillment_order: fulfillmentOrderPayload(remaining),
    replacement_fulfillment_order: null,
    split_line_items: lines.map((line) => ({
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
): FulfillmentOrder {
  const source = one.locationId
  for (const { lineId, remaining } of one.lines) {
    const line = order.lines.find((candidate) => candidate.id === lineId)
    const found = isAbsent(line?.inventoryItemId) ? undefined : state.variantByItem(line.inventoryItemId)
    if (!line?.claim || !found || !levelAt(found.variant, locationId)) continue
    moveStock(ctx, state, found.product, found.variant, {
      locationId: source,
      available: remaining,
      committed: -remaining,
    })
    moveStock(ctx, state, found.product, found.variant, { locationId, available: -remaining, committed: remaining })
    line.claim.locationId = locationId
  }
  one.locationId = locationId
  settleFulfillmentOrder(ctx, state, one)
  const payload = () => ({
    original_fulfillment_order: fulfillmentOrderPayload(one),
    moved_fulfillment_order: fulfillmentOrderPayload(one),
    source_location: { id: `gid://shopify/Location/${source}` },
    destination_location_id: `gid://shopify/Location/${locationId}`,
  })
  emit(ctx, state, 'fulfillment_orders/moved', payload)
  return one
}
