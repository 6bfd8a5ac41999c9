/** Notices as Shopify sends them, as far as the order room reads them. */
export type Told = { readonly topic: string; readonly payload: Record<string, never> }
export type Subject = { readonly orderNumber: string; readonly lineNumber: string; readonly reference?: string }

const told = (topic: string, payload: object): Told => ({ topic, payload: payload as Record<string, never> })
export const minute = (minutes: number) => new Date(Date.UTC(2026, 5, 1, 12, minutes)).toISOString()

export function orderTold(
  topic: string,
  of: Subject,
  at: number,
  more: { left?: number; refunded?: number; cancelledAt?: number } = {},
): Told {
  const { left = 2, refunded = 0, cancelledAt } = more
  return told(topic, {
    admin_graphql_api_id: `gid://shopify/Order/${of.orderNumber}`,
    name: `#${of.orderNumber}`,
    source_identifier: of.reference ?? null,
    currency: 'USD',
    total_price: '45.00',
    created_at: minute(0),
    updated_at: minute(at),
    cancelled_at: cancelledAt === undefined ? null : minute(cancelledAt),
    cancel_reason: cancelledAt === undefined ? null : 'customer',
    line_items: [
      {
        admin_graphql_api_id: `gid://shopify/LineItem/${of.lineNumber}`,
        title: 'Scarf',
        quantity: 2,
        current_quantity: left,
        price: '20.00',
      },
    ],
    refunds: refunded ? [{ refund_line_items: [{ line_item_id: Number(of.lineNumber), quantity: refunded }] }] : [],
  })
}

export function deletionTold({ orderNumber }: Pick<Subject, 'orderNumber'>): Told {
  return told('orders/delete', { id: Number(orderNumber) })
}

type Parcel = { id: number; at: number; quantity?: number; status?: string; shipment?: string; tracking?: string }

export function parcelTold(topic: 'create' | 'update', of: Subject, parcel: Parcel): Told {
  const { id, at, quantity = 1, status = 'success', shipment = null, tracking = null } = parcel
  return told(`fulfillments/${topic}`, {
    id: Number(`${of.orderNumber}${id}`),
    order_id: Number(of.orderNumber),
    status,
    shipment_status: shipment,
    tracking_company: tracking ? 'UPS' : null,
    tracking_number: tracking,
    tracking_url: tracking ? `https://track.test/${tracking}` : null,
    created_at: minute(id),
    updated_at: minute(at),
    line_items: [{ id: Number(of.lineNumber), quantity }],
  })
}

export function carrierTold(of: Subject, parcelId: number, id: number, status: string, at: number): Told {
  return told('fulfillment_events/create', {
    id: Number(`${of.orderNumber}${id}`),
    fulfillment_id: Number(`${of.orderNumber}${parcelId}`),
    order_id: Number(of.orderNumber),
    status,
    happened_at: minute(at),
  })
}

type Refunded = { id: number; units: number; amount: string | null; restock?: string }

export function refundTold(of: Subject, { id, units, amount, restock = 'return' }: Refunded): Told {
  const transactions = amount
    ? [{ id: Number(`${of.orderNumber}9${id}`), kind: 'refund', status: 'success', gateway: 'Vitrine', amount }]
    : []
  return told('refunds/create', {
    id: Number(`${of.orderNumber}${id}`),
    order_id: Number(of.orderNumber),
    created_at: minute(id),
    refund_line_items: [
      {
        line_item_id: Number(of.lineNumber),
        quantity: units,
        restock_type: restock,
        subtotal: `${units * 20}.00`,
        total_tax: '0.00',
      },
    ],
    transactions,
  })
}
