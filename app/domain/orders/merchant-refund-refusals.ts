/** Why a refund by the merchant is not made. */
export const merchantRefundRefusals = [
  'ORDER_NOT_FOUND',
  'LINE_NOT_FOUND',
  'NOTHING_TO_REFUND',
  'NOTHING_LEFT',
  'MORE_UNITS_THAN_LEFT',
  'MORE_SHIPPING_THAN_LEFT',
  'MORE_THAN_LEFT',
  'NOT_IN_SHOPIFY_YET',
  'ORDER_CANCELLED',
  'PAID_IN_SHOPIFY',
  'STORE_CREDIT_UNSUPPORTED',
  'KEY_REUSED',
] as const
export type MerchantRefundRefusal = (typeof merchantRefundRefusals)[number]
