import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import type { FulfillmentOrder, Hold } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { fulfillmentOrderPayload, holdPayload } from '../webhooks/payloads/fulfillment-payload.ts'
import { settleFulfillmentOrder, takeOut, type Taken } from './fulfillment-orders.ts'

const HOLD_LIMIT = 10
const HANDLE_LIMIT = 64
const HOLDABLE: readonly string[] = ['OPEN', 'IN_PROGRESS', 'ON_HOLD', 'SCHEDULED']

export function canTakeAnotherHold(one: FulfillmentOrder): boolean {
  return one.holds.filter((known) => known.byApp).length < HOLD_LIMIT
}

/** What stands against one more hold of the app's, in the order in which Shopify says it. */
export function checkHold(one: FulfillmentOrder, handle: string, hasLines: boolean): UserError[] {
  const own = one.holds.filter((known) => known.byApp)
  if (!canTakeAnotherHold(one)) {
    const message = 'The maximum number of fulfillment holds for this fulfillment order has been reached for this app.'
    return [userError(['id'], message, 'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED')]
  }
  if (handle.length > HANDLE_LIMIT) {
    return [userError(['fulfillmentHold', 'handle'], `Handle is too long (maximum is ${HANDLE_LIMIT} characters)`)]
  }
  if (own.some((known) => (known.handle ?? '') === handle)) {
    const message =
      'The handle provided for the fulfillment hold is already in use by this app for another hold on this fulfillment order.'
    return [userError(['fulfillmentHold', 'handle'], message, 'DUPLICATE_FULFILLMENT_HOLD_HANDLE')]
  }
  // The published codes have none for a fulfillment order that is over.
  if (!HOLDABLE.includes(one.status))
    return [userError(['id'], 'The fulfillment order is not in a state that can be held.')]
  if (hasLines && one.status === 'ON_HOLD') {
    const message = 'The fulfillment order is not splittable.'
    return [userError(['fulfillmentHold', 'fulfillmentOrderLineItems'], message, 'FULFILLMENT_ORDER_NOT_SPLITTABLE')]
  }
  return []
}

function emitHold(ctx: SandboxContext, state: ShopState, topic: string, one: FulfillmentOrder, hold: Hold, id: string) {
  const payload = () => ({
    fulfillment_order: { id: `gid://shopify/FulfillmentOrder/${one.id}` },
    fulfillment_hold: holdPayload(ctx, hold),
  })
  emit(ctx, state, topic, payload, id)
}

/** `kept` names what is held; the rest of the fulfillment order becomes one of its own and stays open. */
export function holdFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  hold: Omit<Hold, 'id'>,
  kept: readonly Taken[] = [],
): { hold: Hold; rest: FulfillmentOrder | null } {
  const first = one.holds.length === 0
  const free = kept.length === 0 ? [] : freeOf(one, kept)
  const rest = free.length === 0 ? null : takeOut(ctx, state, one, free, one.locationId)
  if (rest) one.freeRestId = rest.id
  const added: Hold = { id: ctx.store.ids.next(), ...hold }
  one.holds.push(added)
  settleFulfillmentOrder(ctx, state, one)
  const eventId = randomUUID()
  emitHold(ctx, state, 'fulfillment_holds/added', one, added, eventId)
  if (!first) return { hold: added, rest }
  const payload = () => ({
    fulfillment_order: fulfillmentOrderPayload(ctx, one),
    created_fulfillment_hold: holdPayload(ctx, added),
    held_fulfillment_order_line_items: one.lines.map((line) => ({
      id: `gid://shopify/FulfillmentOrderLineItem/${line.id}`,
      fulfillment_order_id: `gid://shopify/FulfillmentOrder/${one.id}`,
      quantity: line.remaining,
    })),
    remaining_fulfillment_order: rest ? fulfillmentOrderPayload(ctx, rest) : null,
  })
  emit(ctx, state, 'fulfillment_orders/placed_on_hold', payload, eventId)
  return { hold: added, rest }
}

function freeOf(one: FulfillmentOrder, kept: readonly Taken[]): Taken[] {
  return one.lines
    .map((line) => {
      const held = kept.find((taken) => taken.line === line)?.quantity ?? 0
      return { line, quantity: line.remaining - held }
    })
    .filter(({ quantity }) => quantity > 0)
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
  if (one.holds.length === 0) takeRestBack(ctx, state, one)
  settleFulfillmentOrder(ctx, state, one)
  const eventId = randomUUID()
  for (const hold of going) emitHold(ctx, state, 'fulfillment_holds/released', one, hold, eventId)
  if (one.holds.length > 0) return
  const payload = () => ({ fulfillment_order: fulfillmentOrderPayload(ctx, one) })
  emit(ctx, state, 'fulfillment_orders/hold_released', payload, eventId)
}

/** What a hold on some lines had set free comes back, if nobody has done anything with it meanwhile. */
function takeRestBack(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder): void {
  const rest = one.freeRestId === null ? undefined : state.fulfillmentOrders.get(one.freeRestId)
  one.freeRestId = null
  if (rest?.status !== 'OPEN' || rest.locationId !== one.locationId) return
  for (const line of rest.lines) {
    const known = one.lines.find((candidate) => candidate.lineId === line.lineId)
    if (known) {
      known.total += line.remaining
      known.remaining += line.remaining
    } else one.lines.push({ ...line, id: ctx.store.ids.next() })
    line.remaining = 0
    line.total = 0
  }
  settleFulfillmentOrder(ctx, state, rest)
}
