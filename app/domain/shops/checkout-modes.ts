/**
 * CHANNEL_MOR: shoppers pay here and the paid order is handed to Shopify; needs Shopify's approval as a marketplace.
 * SHOPIFY_CHECKOUT: shoppers pay in the shop's own Shopify checkout, which every shop may offer.
 */
export const checkoutModes = ['CHANNEL_MOR', 'SHOPIFY_CHECKOUT'] as const
export type CheckoutMode = (typeof checkoutModes)[number]

export function toCheckoutMode(mode: string): CheckoutMode {
  return mode === 'SHOPIFY_CHECKOUT' ? 'SHOPIFY_CHECKOUT' : 'CHANNEL_MOR'
}

/** Closed list of what changing the mode says no with. */
export type CheckoutModeRefusal =
  | 'NOT_CONNECTED'
  | 'SHOP_CLOSED'
  | 'OWN_CHECKOUT_NOT_APPROVED'
  | 'SCOPES_MISSING'
  | 'STOREFRONT_TOKEN_REFUSED'
  | 'SHOPIFY_UNREACHABLE'
  | 'ACCESS_REVOKED'
