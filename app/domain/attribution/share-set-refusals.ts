/** Why several products cannot be shared as one. */
export const shareSetRefusals = [
  'SHARE_SET_EMPTY',
  'SHARE_SET_TOO_LARGE',
  'SHARE_SET_PRODUCT_UNKNOWN',
  'SHARE_SET_NOT_FOUND',
  'SHARE_SET_MARGIN_NOT_ALLOWED',
  'SHARE_SET_MARGIN_TOO_HIGH',
  'SHARE_SET_PAID_AT_SHOPIFY',
] as const
export type ShareSetRefusal = (typeof shareSetRefusals)[number]

/** A set is looked at in a chat: more than that is a shop. */
export const mostProductsInSet = 24
