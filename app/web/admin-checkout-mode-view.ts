import type { CheckoutMode } from '#app/domain/shops/checkout-modes.ts'

/** Where the shop's shoppers pay, as the settings page shows it. */
export type CheckoutModeView = {
  /** Null: the shop is not connected. */
  readonly mode: CheckoutMode | null
  /** Has Shopify approved this installation's own checkout? */
  readonly isOwnCheckoutApproved: boolean
  /** Shoppers pay in Shopify, but the merchant has not yet let us fill carts there: nobody can pay. */
  readonly needsRights: boolean
  /** Shopify withdrew the key for filling carts. */
  readonly isTokenDead: boolean
  /** What the merchant still has to grant for Shopify's checkout. */
  readonly missingScopes: readonly string[]
}

/** Is there something to do before shoppers can pay in the shop's own checkout? */
export function canNobodyPay({ needsRights, isTokenDead, mode }: CheckoutModeView): boolean {
  return needsRights || (mode === 'SHOPIFY_CHECKOUT' && isTokenDead)
}
