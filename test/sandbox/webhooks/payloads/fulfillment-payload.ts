import { appId } from '../../config/app-identity.ts'
import type { SandboxContext } from '../../context.ts'
import { lastEventStatus } from '../../orders/fulfillment-state.ts'
import { withOffset } from '../../state/clock.ts'
import type { Fulfillment, FulfillmentEvent, FulfillmentOrder, Hold, Order } from '../../state/order-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { linePayload } from './order-payload.ts'

export function fulfillmentPayload(state: ShopState, order: Order, fulfillment: Fulfillment): Record<string, unknown> {
  const at = (iso: string) => withOffset(iso, state.shop.utcOffsetMinutes)
  const [first] = fulfillment.tracking
  return {
    id: fulfillment.id,
    admin_graphql_api_id: `gid://shopify/Fulfillment/${fulfillment.id}`,
    order_id: order.id,
    name: `${order.name}.${fulfillment.number}`,
    status: fulfillment.status.toLowerCase(),
    shipment_status: (fulfillment.statedStatus ?? lastEventStatus(fulfillment))?.toLowerCase() ?? null,
    tracking_company: first?.company ?? null,
    tracking_number: first?.number ?? null,
    tracking_numbers: fulfillment.tracking.flatMap((one) => (one.number === null ? [] : [one.number])),
    tracking_url: first?.url ?? null,
    tracking_urls: fulfillment.tracking.flatMap((one) => (one.url === null ? [] : [one.url])),
    location_id: fulfillment.locationId,
    service: 'manual',
    receipt: {},
    email: order.email,
    destination: null,
    origin_address: null,
    line_items: fulfillment.lines.flatMap(({ lineId, quantity }) => {
      const line = order.lines.find((one) => one.id === lineId)
      return line ? [{ ...linePayload(state, order, line), quantity }] : []
    }),
    created_at: at(fulfillment.createdAt),
    updated_at: at(fulfillment.updatedAt),
  }
}

export function fulfillmentEventPayload(state: ShopState, fulfillment: Fulfillment, event: FulfillmentEvent) {
  const at = (iso: string) => withOffset(iso, state.shop.utcOffsetMinutes)
  return {
    id: event.id,
    admin_graphql_api_id: `gid://shopify/FulfillmentEvent/${event.id}`,
    fulfillment_id: fulfillment.id,
    order_id: fulfillment.orderId,
    shop_id: state.shop.id,
    status: event.status.toLowerCase(),
    message: event.message,
    happened_at: at(event.happenedAt),
    estimated_delivery_at: event.estimatedDeliveryAt === null ? null : at(event.estimatedDeliveryAt),
    city: event.city,
    province: null,
    country: null,
    zip: null,
    address1: null,
    latitude: null,
    longitude: null,
    created_at: at(event.createdAt),
    updated_at: at(event.createdAt),
  }
}

export function fulfillmentOrderPayload(ctx: SandboxContext, one: FulfillmentOrder): Record<string, unknown> {
  return {
    id: `gid://shopify/FulfillmentOrder/${one.id}`,
    status: one.status.toLowerCase(),
    request_status: one.requestStatus.toLowerCase(),
    fulfill_at: one.fulfillAt,
    fulfillment_holds: one.holds.map((hold) => holdPayload(ctx, hold)),
  }
}

export function holdPayload(ctx: SandboxContext, hold: Hold): Record<string, unknown> {
  return {
    id: `gid://shopify/FulfillmentHold/${hold.id}`,
    reason: hold.reason.toLowerCase(),
    reason_notes: hold.reasonNotes,
    handle: hold.handle,
    held_by_app: hold.byApp ? { id: `gid://shopify/App/${appId(ctx)}`, title: ctx.app.name } : null,
  }
}
