import type { SandboxContext } from '../context.ts'
import type { FulfillmentOrder } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { fulfillmentOrderPayload } from '../webhooks/payloads/fulfillment-payload.ts'
import { addPart, settleFulfillmentOrder } from './fulfillment-orders.ts'

function tell(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder, topic: string, more = {}): void {
  const payload = () => ({ fulfillment_order: fulfillmentOrderPayload(ctx, one), ...more })
  emit(ctx, state, `fulfillment_orders/${topic}`, payload)
}

/** Work has begun, says somebody; nothing has left yet. */
export function reportProgress(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  notes: string | null,
): void {
  one.hasReportedProgress = true
  settleFulfillmentOrder(ctx, state, one)
  tell(ctx, state, one, 'progress_reported', { progress_report: { reason_notes: notes } })
}

/** Takes a report of progress back, or lets scheduled work begin now. */
export function openFulfillmentOrder(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder): void {
  const wasScheduled = one.status === 'SCHEDULED'
  if (wasScheduled) one.fulfillAt = ctx.clock.iso()
  one.hasReportedProgress = false
  settleFulfillmentOrder(ctx, state, one)
  tell(ctx, state, one, wasScheduled ? 'scheduled_fulfillment_order_ready' : 'manually_reported_progress_stopped')
}

/** `fulfillAt` in the future makes it wait as SCHEDULED. */
export function rescheduleFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  fulfillAt: string,
): void {
  one.fulfillAt = fulfillAt
  settleFulfillmentOrder(ctx, state, one)
  tell(ctx, state, one, 'rescheduled')
}

/** Time has passed: what was waiting for its day is open. */
export function openDueFulfillmentOrders(ctx: SandboxContext, state: ShopState): void {
  const now = ctx.clock.iso()
  for (const one of [...state.fulfillmentOrders.values()]) {
    if (one.status === 'SCHEDULED' && (one.fulfillAt ?? now) <= now) openFulfillmentOrder(ctx, state, one)
  }
}

/** Whoever was to ship it gives up: the rest stays undone. */
export function closeIncomplete(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder): void {
  one.status = 'INCOMPLETE'
  one.holds = []
  settleFulfillmentOrder(ctx, state, one)
  tell(ctx, state, one, 'fulfillment_service_failed_to_complete')
}

/** The work is called off here and stands open again as another fulfillment order. */
export function replaceFulfillmentOrder(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
): FulfillmentOrder {
  const lines = one.lines
    .filter((line) => line.remaining > 0)
    .map((line) => ({
      id: ctx.store.ids.next(),
      lineId: line.lineId,
      total: line.remaining,
      remaining: line.remaining,
    }))
  one.lines = []
  settleFulfillmentOrder(ctx, state, one)
  const replacement = addPart(ctx, state, one, one.locationId, lines)
  tell(ctx, state, one, 'cancelled', { replacement_fulfillment_order: fulfillmentOrderPayload(ctx, replacement) })
  return replacement
}
