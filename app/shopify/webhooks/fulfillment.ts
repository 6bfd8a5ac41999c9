import { z } from 'zod'
import { gidOf, instant, optionalText } from './fields.ts'

/** `fulfillments/create|update`. `status` and `shipmentStatus` are as told: the applier judges unknown ones. */
export const fulfillmentPayload = z
  .object({
    id: gidOf('Fulfillment'),
    order_id: gidOf('Order'),
    status: z.string(),
    shipment_status: optionalText,
    tracking_company: optionalText,
    tracking_number: optionalText,
    tracking_url: optionalText,
    location_id: gidOf('Location').nullish(),
    created_at: instant,
    updated_at: instant,
    line_items: z.array(z.object({ id: gidOf('LineItem'), quantity: z.number().int() })),
  })
  .transform((found) => ({
    gid: found.id,
    orderGid: found.order_id,
    status: found.status,
    shipmentStatus: found.shipment_status,
    trackingCompany: found.tracking_company,
    trackingNumber: found.tracking_number,
    trackingUrl: found.tracking_url,
    locationGid: found.location_id ?? null,
    createdAt: found.created_at,
    updatedAt: found.updated_at,
    lines: found.line_items.map((line) => ({ lineGid: line.id, quantity: line.quantity })),
  }))
export type FulfillmentNotice = z.output<typeof fulfillmentPayload>

/** `fulfillment_events/create` */
export const fulfillmentEventPayload = z
  .object({
    id: gidOf('FulfillmentEvent'),
    fulfillment_id: gidOf('Fulfillment'),
    order_id: gidOf('Order'),
    status: z.string(),
    happened_at: instant,
    estimated_delivery_at: instant.nullish(),
    message: optionalText,
  })
  .transform((found) => ({
    gid: found.id,
    fulfillmentGid: found.fulfillment_id,
    orderGid: found.order_id,
    status: found.status,
    happenedAt: found.happened_at,
    estimatedDeliveryAt: found.estimated_delivery_at ?? null,
    message: found.message,
  }))
export type FulfillmentEventNotice = z.output<typeof fulfillmentEventPayload>

const fulfillmentOrder = z.object({ id: z.string(), status: optionalText, request_status: optionalText })

/** `fulfillment_orders/*` and `fulfillment_holds/*`: every fulfilment order it names; the details are read again. */
export const fulfillmentOrderPayload = z
  .object({
    fulfillment_order: fulfillmentOrder.nullish(),
    original_fulfillment_order: fulfillmentOrder.nullish(),
    moved_fulfillment_order: fulfillmentOrder.nullish(),
    submitted_fulfillment_order: fulfillmentOrder.nullish(),
    remaining_fulfillment_order: fulfillmentOrder.nullish(),
    replacement_fulfillment_order: fulfillmentOrder.nullish(),
  })
  .transform((found) => ({
    fulfillmentOrders: Object.values(found).flatMap((one) =>
      one ? [{ gid: one.id, status: one.status, requestStatus: one.request_status }] : [],
    ),
  }))
export type FulfillmentOrderNotice = z.output<typeof fulfillmentOrderPayload>
