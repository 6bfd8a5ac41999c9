/** A fulfillment service of the app: it has a location of its own, named like it. */
export type FulfillmentService = {
  id: number
  handle: string
  serviceName: string
  callbackUrl: string | null
  inventoryManagement: boolean
  trackingSupport: boolean
  requiresShippingMethod: boolean
  locationId: number
}

/** What the merchant asked the service for, with their words. */
export type MerchantRequest = {
  id: number
  fulfillmentOrderId: number
  kind: 'FULFILLMENT_REQUEST' | 'CANCELLATION_REQUEST'
  message: string | null
  notifyCustomer: boolean
  sentAt: string
}
