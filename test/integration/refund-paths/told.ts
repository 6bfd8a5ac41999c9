import { toDecimal } from '#app/kernel/money.ts'
import type { Told } from '../orders-payloads.ts'

/** Notices of Shopify about an order of one line in any currency, as far as this room tells them. */

export type Line = {
  readonly lineNumber: string
  readonly variantGid: string | null
  readonly quantity: number
  readonly left: number
}

export type OrderFacts = {
  readonly orderNumber: string
  readonly currency: string
  readonly unitMinor: bigint
  readonly lines: readonly Line[]
  readonly placedAt: Date
  readonly at: Date
  readonly attributes?: readonly { readonly name: string; readonly value: string }[]
  readonly cancelledAt?: Date
}

const told = (topic: string, payload: object): Told => ({ topic, payload: payload as Told['payload'] })
const bag = (amount: string, currency: string) => {
  const one = { amount, currency_code: currency }
  return { shop_money: one, presentment_money: one }
}

/** An order whole, as its topics tell it: nothing of it has to be sent. */
export function orderTold(topic: string, facts: OrderFacts): Told {
  const { orderNumber, currency, unitMinor, lines, placedAt, at, attributes = [], cancelledAt } = facts
  const price = toDecimal(unitMinor, currency)
  const units = lines.reduce((total, { quantity }) => total + quantity, 0)
  return told(topic, {
    admin_graphql_api_id: `gid://shopify/Order/${orderNumber}`,
    name: `#${orderNumber}`,
    source_identifier: null,
    currency,
    presentment_currency: currency,
    email: `buyer${orderNumber}@example.com`,
    total_price: toDecimal(unitMinor * BigInt(units), currency),
    created_at: placedAt.toISOString(),
    processed_at: placedAt.toISOString(),
    updated_at: at.toISOString(),
    cancelled_at: cancelledAt?.toISOString() ?? null,
    cancel_reason: cancelledAt ? 'customer' : null,
    note_attributes: attributes,
    discount_applications: [],
    line_items: lines.map(({ lineNumber, variantGid, quantity, left }) => ({
      admin_graphql_api_id: `gid://shopify/LineItem/${lineNumber}`,
      variant_id: variantGid === null ? null : Number(variantGid.split('/').at(-1)),
      title: 'Scarf',
      quantity,
      current_quantity: left,
      price,
      price_set: bag(price, currency),
      requires_shipping: false,
    })),
    shipping_lines: [],
  })
}

export type RefundFacts = {
  readonly orderNumber: string
  readonly refundNumber: number
  readonly lineNumber: string
  readonly currency: string
  readonly quantity: number
  readonly subtotalMinor: bigint
  readonly restock: string
  readonly at: Date
}

/** Money that went back for units of a line, or for a part of what it cost. */
export function refundTold(facts: RefundFacts): Told {
  const { orderNumber, refundNumber, lineNumber, currency, quantity, subtotalMinor, restock, at } = facts
  const amount = toDecimal(subtotalMinor, currency)
  return told('refunds/create', {
    id: Number(`${orderNumber}${refundNumber}`),
    order_id: Number(orderNumber),
    created_at: at.toISOString(),
    refund_line_items: [
      { line_item_id: Number(lineNumber), quantity, restock_type: restock, subtotal: amount, total_tax: '0' },
    ],
    transactions: [
      {
        ...{ id: Number(`${orderNumber}9${refundNumber}`), kind: 'refund', status: 'success', gateway: 'Vitrine' },
        ...{ amount, currency },
      },
    ],
  })
}
