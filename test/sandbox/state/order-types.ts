import type { Metafield } from './catalog-types.ts'

/** Amounts in minor units, of the shop's and of the buyer's currency. */
export type Bag = { shop: number; presentment: number }
export type TaxLine = { title: string; rate: number; price: Bag; channelLiable: boolean }
export type Address = {
  firstName: string | null
  lastName: string | null
  company: string | null
  address1: string | null
  address2: string | null
  city: string | null
  zip: string | null
  provinceCode: string | null
  countryCode: string | null
  phone: string | null
}
export type Claim = { locationId: number; quantity: number }
export type OrderLine = {
  id: number
  variantId: number | null
  productId: number | null
  inventoryItemId: number | null
  title: string
  variantTitle: string | null
  sku: string | null
  vendor: string | null
  quantity: number
  price: Bag
  discount: Bag
  taxLines: TaxLine[]
  taxable: boolean
  requiresShipping: boolean
  giftCard: boolean
  grams: number
  properties: { name: string; value: string }[]
  /** Units that an edit of the order took away. */
  removed: number
  /** Came with an edit or an exchange: no part of what was ordered first. */
  isAdded: boolean
  /** Stock this line holds and that has neither shipped nor been given back. */
  claim: Claim | null
}
export type ShippingLine = {
  id: number
  title: string
  code: string | null
  source: string | null
  price: Bag
  discount: Bag
  taxLines: TaxLine[]
}
export type Transaction = {
  id: number
  parentId: number | null
  kind: string
  status: string
  gateway: string
  amount: Bag
  authorizationCode: string | null
  receiptJson: string | null
  processedAt: string
  createdAt: string
  test: boolean
}
export type RefundLine = {
  id: number
  lineId: number
  quantity: number
  restockType: 'CANCEL' | 'RETURN' | 'NO_RESTOCK'
  locationId: number | null
  subtotal: Bag
  totalTax: Bag
}
export type Refund = {
  id: number
  note: string | null
  createdAt: string
  processedAt: string
  lines: RefundLine[]
  shipping: Bag
  shippingTax: Bag
  transactionIds: number[]
  total: Bag
  /** The return that this refund belongs to. */
  returnId: number | null
  /** What was paid back more or less than the lines and the shipping come to. */
  adjustments: { id: number; reason: string | null; amount: Bag; tax: Bag }[]
}
export type Discount = { kind: 'fixed' | 'percentage' | 'shipping'; code: string; value: string; total: Bag }
export type Order = {
  id: number
  number: number
  name: string
  confirmationNumber: string
  createdAt: string
  updatedAt: string
  processedAt: string
  closedAt: string | null
  cancelledAt: string | null
  cancelReason: string | null
  staffNote: string | null
  currency: string
  presentmentCurrency: string
  email: string | null
  phone: string | null
  customerId: number | null
  billingAddress: Address | null
  shippingAddress: Address | null
  note: string | null
  tags: string[]
  customAttributes: { key: string; value: string }[]
  metafields: Metafield[]
  sourceName: string
  sourceIdentifier: string | null
  sourceUrl: string | null
  referringSite: string | null
  landingSite: string | null
  poNumber: string | null
  test: boolean
  taxesIncluded: boolean
  createdByApp: boolean
  statedFinancialStatus: string | null
  lines: OrderLine[]
  shippingLines: ShippingLine[]
  discount: Discount | null
  transactions: Transaction[]
  refunds: Refund[]
}
export type Customer = {
  id: number
  email: string | null
  phone: string | null
  firstName: string | null
  lastName: string | null
  note: string | null
  tags: string[]
  createdAt: string
  updatedAt: string
}
export type Hold = {
  id: number
  reason: string
  reasonNotes: string | null
  handle: string | null
  externalId: string | null
  byApp: boolean
}
export type FulfillmentOrderLine = { id: number; lineId: number; total: number; remaining: number }
export type RequestStatus =
  | 'UNSUBMITTED'
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'CANCELLATION_REQUESTED'
  | 'CANCELLATION_ACCEPTED'
  | 'CANCELLATION_REJECTED'
  | 'CLOSED'
export type FulfillmentOrder = {
  id: number
  orderId: number
  locationId: number
  status: 'OPEN' | 'IN_PROGRESS' | 'ON_HOLD' | 'SCHEDULED' | 'INCOMPLETE' | 'CLOSED' | 'CANCELLED'
  requestStatus: RequestStatus
  holds: Hold[]
  lines: FulfillmentOrderLine[]
  /** When work may begin: in the future it waits as SCHEDULED. */
  fulfillAt: string | null
  fulfillBy: string | null
  destination: Address | null
  /** Somebody said that work has begun, and nobody took it back. */
  hasReportedProgress: boolean
  /** The part that a hold on some of the lines left free; it comes back when the hold goes. */
  freeRestId: number | null
  createdAt: string
  updatedAt: string
}
export type Tracking = { company: string | null; number: string | null; url: string | null }
export type FulfillmentEvent = {
  id: number
  status: string
  happenedAt: string
  message: string | null
  city: string | null
  estimatedDeliveryAt: string | null
  createdAt: string
}
export type Fulfillment = {
  id: number
  orderId: number
  fulfillmentOrderIds: number[]
  locationId: number
  number: number
  status: 'SUCCESS' | 'CANCELLED' | 'ERROR' | 'FAILURE'
  /** What the carrier or the service says beyond events: SUBMITTED, LABEL_VOIDED, PICKED_UP, NOT_DELIVERED. */
  statedStatus: string | null
  tracking: Tracking[]
  lines: { id: number; lineId: number; fulfillmentOrderId: number; quantity: number }[]
  events: FulfillmentEvent[]
  notifyCustomer: boolean
  createdAt: string
  updatedAt: string
}
