/** Where a shop's goods are paid for: here, or in the shop's own Shopify checkout. */
export type CheckoutMode = 'CHANNEL_MOR' | 'SHOPIFY_CHECKOUT'
