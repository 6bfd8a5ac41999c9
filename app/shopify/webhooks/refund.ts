import { z } from 'zod'
import { decimal, gid, gidOf, instant, legacyId, moneySet, optionalText } from './fields.ts'

type MoneySet = z.output<typeof moneySet> | null | undefined

/** The same in the currency that was paid; null where it is not told. */
function paidOf(subtotal: MoneySet, tax: MoneySet) {
  if (!subtotal?.presentment_money || !tax?.presentment_money) return null
  return { subtotal: subtotal.presentment_money.amount, tax: tax.presentment_money.amount }
}

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
    /** Merchandise after discounts; with its tax if the order's prices contain it. */
    subtotal: found.subtotal_set?.shop_money.amount ?? found.subtotal ?? '0',
    tax: found.total_tax_set?.shop_money.amount ?? found.total_tax ?? '0',
    paid: paidOf(found.subtotal_set, found.total_tax_set),
  }))

const transaction = z
  .object({
    id: legacyId,
    kind: z.string(),
    status: z.string(),
    gateway: optionalText,
    amount: decimal,
    currency: z.string().nullish(),
    amount_set: moneySet.nullish(),
  })
  .transform(({ amount, currency, amount_set: set, ...found }) => ({
    ...found,
    gid: gid('OrderTransaction', found.id),
    amounts: set ? bothOf(set) : [{ amount, currency: currency ?? null }],
  }))

type Amount = { readonly amount: string; readonly currency: string | null }

/** What one movement of money is in each currency it is told in; null is the order's own. */
function bothOf({ shop_money: shop, presentment_money: paid }: NonNullable<MoneySet>): readonly Amount[] {
  return [shop, ...(paid ? [paid] : [])].map(({ amount, currency_code: currency }) => ({ amount, currency }))
}

const shippingLine = z.object({ subtotal_amount_set: moneySet.nullish(), tax_amount_set: moneySet.nullish() })
const adjustment = z
  .object({ kind: optionalText, reason: optionalText, amount: decimal, tax_amount: decimal.nullish() })
  .transform((found) => ({
    kind: found.kind,
    reason: found.reason,
    amount: found.amount,
    tax: found.tax_amount ?? '0',
  }))

/**
 * `refunds/create`, and the refunds inside an order. Amounts are decimal strings in the order's currency, but for those of
 * transactions: where the shopper paid in another currency, Shopify tells them in that one.
 */
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
      paid: paidOf(one.subtotal_amount_set, one.tax_amount_set),
    })),
  }))
export type RefundNotice = z.output<typeof refundPayload>
