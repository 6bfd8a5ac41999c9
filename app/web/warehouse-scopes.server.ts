import { serviceScopes } from '#app/shopify/fulfillment-service/service-name.ts'

/** What the merchant is asked to grant when they hand goods over. */
export const warehouseScopes: readonly string[] = serviceScopes
