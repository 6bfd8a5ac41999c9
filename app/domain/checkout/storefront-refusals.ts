/** Why a shop's lines cannot be taken to its own Shopify checkout, or that checkout cannot be shown. */
export const storefrontRefusals = [
  'CART_EMPTY',
  'NOT_AT_SHOPIFY',
  'CHANGES_NEED_CONFIRMATION',
  'ADULTS_ONLY',
  'AGE_UNKNOWN',
  'AGE_TOO_LOW',
  'SOLD_OUT',
  'LINE_GONE',
  'QUANTITY_REFUSED',
  'CART_TOO_LARGE',
  'CART_REFUSED',
  'SHOP_CLOSED',
  'SHOP_UNREACHABLE',
  'CHECKOUT_NOT_FOUND',
  'CHECKOUT_OVER',
] as const
export type StorefrontRefusal = (typeof storefrontRefusals)[number]
