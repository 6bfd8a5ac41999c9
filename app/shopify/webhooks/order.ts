import { z } from 'zod'
import { decimal, gidOf, instant, moneySet, optionalText, text } from './fields.ts'

const line = z
  .object({
    admin_graphql_api_id: z.string(),
    variant_id: gidOf('ProductVariant').nullish(),
    title: text,
    variant_title: text,
    sku: optionalText,
    quantity: z.number().int(),
    current_quantity: z.number().int().nullish(),
    price: decimal,
    price_set: moneySet.nullish(),
    total_discount: decimal.nullish(),
    requires_shipping: z.boolean().nullish(),
  })
  .transform((found) => ({
    gid: found.admin_graphql_api_id,
    variantGid: found.variant_id ?? null,
    title: found.title,
    variantTitle: found.variant_title,
    sku: found.sku,
    quantity: found.quantity,
    currentQuantity: found.current_quantity ?? found.quantity,
    unitPrice: found.price_set?.shop_money.amount ?? found.price,
    requiresShipping: found.requires_shipping ?? true,
  }))

/** Of the refunds inside an order, only which units they took. */
const refundedUnits = z.object({
  refund_line_items: z.array(z.object({ line_item_id: gidOf('LineItem'), quantity: z.number().int() })).nullish(),
})

/** `orders/create|updated|paid|cancelled|fulfilled|partially_fulfilled`. Amounts are decimal strings in `currency`. */
export const orderPayload = z
  .object({
    admin_graphql_api_id: z.string(),
    name: z.string(),
    source_name: optionalText,
    source_identifier: optionalText,
    financial_status: optionalText,
    fulfillment_status: optionalText,
    cancelled_at: instant.nullish(),
    cancel_reason: optionalText,
    closed_at: instant.nullish(),
    currency: z.string(),
    total_price: decimal,
    current_total_price: decimal.nullish(),
    test: z.boolean().nullish(),
    created_at: instant,
    updated_at: instant,
    line_items: z.array(line),
    refunds: z.array(refundedUnits).nullish(),
  })
  .transform((found) => ({
    gid: found.admin_graphql_api_id,
    name: found.name,
    sourceName: found.source_name,
    /** Our order id, when we created the order. */
    sourceIdentifier: found.source_identifier,
    financialStatus: found.financial_status,
    fulfillmentStatus: found.fulfillment_status,
    cancelledAt: found.cancelled_at ?? null,
    cancelReason: found.cancel_reason,
    closedAt: found.closed_at ?? null,
    currency: found.currency,
    totalPrice: found.total_price,
    currentTotalPrice: found.current_total_price ?? found.total_price,
    isTest: found.test ?? false,
    createdAt: found.created_at,
    updatedAt: found.updated_at,
    lines: found.line_items.map((sold) => ({ ...sold, refundedQuantity: refundedOf(sold.gid, found.refunds ?? []) })),
  }))
export type OrderNotice = z.output<typeof orderPayload>

function refundedOf(lineGid: string, refunds: readonly z.output<typeof refundedUnits>[]): number {
  const told = refunds.flatMap((refund) => refund.refund_line_items ?? [])
  return told.reduce((units, one) => units + (one.line_item_id === lineGid ? one.quantity : 0), 0)
}

/** `orders/edited`: only the difference; the order has to be read again. */
export const orderEditedPayload = z
  .object({ order_edit: z.object({ order_id: gidOf('Order'), committed_at: instant.nullish() }) })
  .transform(({ order_edit: edit }) => ({ orderGid: edit.order_id, committedAt: edit.committed_at ?? null }))

/** `orders/delete` tells nothing but which. */
export const orderDeletePayload = z.object({ id: gidOf('Order') }).transform(({ id }) => ({ orderGid: id }))
