import type { PostalAddress } from '#app/domain/checkout/inputs.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import type { OrderState } from './order-state.ts'

export type OrderLineView = {
  readonly id: string
  readonly productId: string | null
  readonly title: string
  readonly variantTitle: string
  readonly sku: string | null
  readonly imageUrl: string | null
  readonly quantity: number
  readonly unitPrice: MoneyView
  readonly total: MoneyView
  readonly removedQuantity: number
  readonly shippedQuantity: number
  readonly deliveredQuantity: number
  readonly refundedQuantity: number
}

export type ShipmentView = {
  readonly id: string
  /** As the carrier or Shopify calls it; unknown words pass through (I11). */
  readonly status: string
  readonly shipmentStatus: string | null
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly shippedAt: string
  readonly deliveredAt: string | null
  readonly lines: readonly { readonly title: string; readonly quantity: number }[]
}

export type TimelineEntryView = {
  readonly kind: string
  readonly at: string
  readonly detail: Readonly<Record<string, unknown>>
}

export type RefundView = {
  readonly id: string
  readonly amount: MoneyView
  readonly at: string
  readonly isSettled: boolean
}

/** Amounts are in the currency the shopper paid in. */
export type OrderView = {
  readonly id: string
  readonly number: string
  readonly state: OrderState
  readonly placedAt: string
  readonly shop: { readonly id: string; readonly name: string; readonly handle: string }
  readonly email: string
  readonly address: PostalAddress | null
  readonly shippingTitle: string | null
  readonly lines: readonly OrderLineView[]
  readonly merchandise: MoneyView
  readonly shipping: MoneyView
  readonly tax: MoneyView
  readonly total: MoneyView
  readonly refunded: MoneyView
  readonly refunds: readonly RefundView[]
  readonly shipments: readonly ShipmentView[]
  readonly timeline: readonly TimelineEntryView[]
  readonly card: { readonly brand: string; readonly last4: string } | null
  /** authorized: reserved, not taken · captured · voiding, voided: released */
  readonly paymentState: string | null
  /** Until then the shopper may cancel without asking; null if not (any more). */
  readonly cancellableUntil: string | null
  readonly isCancelRequested: boolean
  readonly cancelledBy: string | null
}

export type OrderSummary = {
  readonly id: string
  readonly number: string
  readonly state: OrderState
  readonly placedAt: string
  readonly shop: { readonly id: string; readonly name: string; readonly handle: string }
  readonly total: MoneyView
  readonly unitCount: number
  readonly imageUrls: readonly string[]
  readonly title: string
}

/** The merchant's row: amounts in the shop's currency. */
export type MerchantOrderSummary = Omit<OrderSummary, 'shop'> & {
  readonly customerName: string
  readonly country: string
  readonly shopifyOrderName: string | null
  readonly shopifyOrderGid: string | null
  /** new | sending | unknown | created | failed: its way into Shopify. */
  readonly pushState: string | null
  readonly hasOpenProblem: boolean
}

export type MerchantOrderView = OrderView & {
  readonly customerName: string
  readonly shopifyOrderName: string | null
  readonly shopifyOrderGid: string | null
  readonly pushState: string | null
  readonly problems: readonly { readonly id: string; readonly cause: string; readonly openedAt: string }[]
}
