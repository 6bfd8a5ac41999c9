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
  /** Of a carrier we know, for its logo; null for any other. */
  readonly carrierCode: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly shippedAt: string
  readonly deliveredAt: string | null
  /** The day the carrier expects to deliver, until it has. */
  readonly estimatedAt: string | null
  /** What happened to this parcel alone. */
  readonly events: readonly { readonly kind: string; readonly at: string }[]
  readonly lines: readonly { readonly title: string; readonly quantity: number }[]
}

export type TimelineEntryView = {
  readonly kind: string
  /** vitrine | shopper | merchant | shopify | processor | carrier */
  readonly source: string
  readonly at: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** I6: a wish to cancel that the merchant has to answer. */
export type CancelRequestView = {
  readonly id: string
  readonly reason: string
  readonly note: string | null
  readonly requestedAt: string
  readonly answerBy: string
  /** granted | declined | lapsed; null while it is open. */
  readonly answer: string | null
  readonly declineReason: string | null
}

/** One fulfilment order, for the merchant: what is left to send from where, and what keeps it back. */
export type FulfillmentOrderView = {
  readonly gid: string
  readonly status: string
  readonly requestStatus: string
  readonly locationName: string | null
  readonly deliveryMethod: string | null
  readonly fulfillAt: string | null
  readonly fulfillBy: string | null
  readonly holds: readonly {
    readonly reason: string
    readonly notes: string | null
    /** The shopper's grace time, which ends by itself. */
    readonly isOurs: boolean
    readonly since: string
  }[]
  readonly lines: readonly { readonly title: string; readonly total: number; readonly remaining: number }[]
}

export type RefundView = {
  readonly id: string
  readonly amount: MoneyView
  readonly at: string
  readonly isSettled: boolean
  /** Credit of the shop's own store, instead of money. */
  readonly isCredit: boolean
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
  readonly cancelReason: string | null
  /** Until then the shopper may change the address; null if not (any more). */
  readonly addressFixedAt: string | null
  /** I10: the day by which it has to leave; null before Shopify has it. */
  readonly shipBy: string | null
  readonly isShipByMissed: boolean
  /** I10: what has not left although it should have, and may be given up alone; empty if nothing may. */
  readonly lateRest: readonly { readonly lineId: string; readonly title: string; readonly units: number }[]
  /** Kept back by somebody other than us. Why is the merchant's business. */
  readonly isHeldByMerchant: boolean
  /** May the shopper ask the merchant to cancel (I6)? False where cancelling is free or too late. */
  readonly canAskToCancel: boolean
  readonly cancelRequest: CancelRequestView | null
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
  /** Sold through Shopify's own checkout. */
  readonly isPaidInShopify: boolean
  /** A return of it waits for the merchant's answer. */
  readonly awaitsReturnAnswer: boolean
  /** I6: a wish to cancel waits for the merchant's answer. */
  readonly awaitsCancelAnswer: boolean
}

export type MerchantOrderView = OrderView & {
  readonly customerName: string
  readonly shopifyOrderName: string | null
  readonly shopifyOrderGid: string | null
  readonly pushState: string | null
  readonly fulfillmentOrders: readonly FulfillmentOrderView[]
  /** When it ends by itself if nothing was sent (I10). */
  readonly cancelBy: string | null
  /** none | asked | held | released | refused: our hold for the grace time. */
  readonly graceHold: string
  /** Last seen in Shopify by the daily comparison. */
  readonly reconciledAt: string | null
  readonly problems: readonly { readonly id: string; readonly cause: string; readonly openedAt: string }[]
}
