import { z } from 'zod'
import { decimal, gid, gidOf, instant, legacyId, moneySet, optionalText } from './fields.ts'

const refundLine = z
  .object({
    line_item_id: gidOf('LineItem'),
    quantity: z.number().int(),
    restock_type: optionalText,
    subtotal: decimal.nullish(),
    subtotal_set: moneySet.nullish(),
    total_tax: decimal.nullish(),
    total_tax_set: moneySet.nullish(),
  })
  .transform((found) => ({
    lineGid: found.line_item_id,
    quantity: found.quantity,
    restockType: found.restock_type,
    /** Merchandise after discounts, without tax. */
    subtotal: found.subtotal_set?.shop_money.amount ?? found.subtotal ?? '0',
    tax: found.total_tax_set?.shop_money.amount ?? found.total_tax ?? '0',
  }))

const transaction = z
  .object({
    id: legacyId,
    kind: z.string(),
    status: z.string(),
    gateway: optionalText,
    amount: decimal,
    currency: z.string().nullish(),
  })
  .transform((found) => ({ ...found, gid: gid('OrderTransaction', found.id), currency: found.currency ?? null }))

const shippingLine = z.object({ subtotal_amount_set: moneySet.nullish(), tax_amount_set: moneySet.nullish() })
const adjustment = z
  .object({ kind: optionalText, reason: optionalText, amount: decimal, tax_amount: decimal.nullish() })
  .transform((found) => ({
    kind: found.kind,
    reason: found.reason,
    amount: found.amount,
    tax: found.tax_amount ?? '0',
  }))

/** `refunds/create`, and the refunds inside an order. Amounts are decimal strings in the order's currency. */
export const refundPayload = z
  .object({
    id: legacyId,
    order_id: gidOf('Order'),
    created_at: instant,
    note: optionalText,
    refund_line_items: z.array(refundLine).nullish(),
    transactions: z.array(transaction).nullish(),
    order_adjustments: z.array(adjustment).nullish(),
    refund_shipping_lines: z.array(shippingLine).nullish(),
    return: z.object({ id: gidOf('Return'), admin_graphql_api_id: optionalText }).nullish(),
  })
  .transform((found) => ({
    gid: gid('Refund', found.id),
    orderGid: found.order_id,
    createdAt: found.created_at,
    note: found.note,
    /** The return it was made for, if any. */
    returnGid: found.return?.admin_graphql_api_id ?? found.return?.id ?? null,
    lines: found.refund_line_items ?? [],
    transactions: found.transactions ?? [],
    adjustments: found.order_adjustments ?? [],
    shipping: (found.refund_shipping_lines ?? []).map((one) => ({
      subtotal: one.subtotal_amount_set?.shop_money.amount ?? '0',
      tax: one.tax_amount_set?.shop_money.amount ?? '0',
    })),
  }))
export type RefundNotice = z.output<typeof refundPayload>
