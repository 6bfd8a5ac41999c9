/** The service and its location carry this name in every shop: merchants see it where they stock and route goods. */
export const serviceName = 'Fulfilled by Vitrine'

/**
 * Where Shopify sends its notices, under the app's address. Stock is pushed and tracking goes along with each parcel,
 * so the service is created without inventory management and tracking support: Shopify then never polls `fetch_stock`
 * or `fetch_tracking_numbers`. A poll an hour apart would sell goods that are gone, and cannot be retried by us.
 */
export const callbackPath = '/fulfillment-service'
export const notificationPath = `${callbackPath}/fulfillment_order_notification`

/** Asked for when a merchant hands over stock, not when the app is installed. */
export const serviceScopes = ['write_fulfillments', 'write_assigned_fulfillment_orders', 'write_inventory'] as const
