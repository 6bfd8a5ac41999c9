import { serviceScopes } from '#app/shopify/fulfillment-service/registration-facts.ts'

/** What the merchant is asked to grant when they hand goods over. */
export const warehouseScopes: readonly string[] = serviceScopes
