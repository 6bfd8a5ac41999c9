/** Why something in the cart cannot be done. */
export const cartRefusals = [
  'QUANTITY_TOO_LOW',
  'QUANTITY_TOO_HIGH',
  'CART_FULL',
  'LINE_NOT_FOUND',
  'SOLD_OUT',
  'LESS_STOCK',
  'GONE',
] as const
export type CartRefusal = (typeof cartRefusals)[number]

/** Why a checkout cannot be started, changed or paid. */
export const checkoutRefusals = [
  'CART_EMPTY',
  'CHECKOUT_NOT_FOUND',
  'CHECKOUT_CLOSED',
  'CHANGES_NEED_CONFIRMATION',
  'TOTAL_CHANGED',
  'DETAILS_MISSING',
  'NOTHING_TO_PAY',
  'CURRENCIES_DIFFER',
  'NOT_SHIPPABLE',
  'SHIPPING_OPTION_GONE',
  'ADULTS_ONLY',
  'AGE_UNKNOWN',
  'AGE_TOO_LOW',
  'ALREADY_BUYING',
  'SOLD_OUT',
  'HOLD_LOST',
  'SOLD_OUT_DURING_PAYMENT',
  'CARD_DECLINED',
  'INSUFFICIENT_FUNDS',
  'CARD_EXPIRED',
  'AUTHENTICATION_FAILED',
  'CARD_TOKEN_UNUSABLE',
  'SAVED_CARD_UNUSABLE',
  'AMOUNT_UNPAYABLE',
  'VOUCHER_GONE',
  'TOO_MANY_VOUCHERS',
  'PAID_AT_SHOPIFY',
  'BUSY',
  'PAYMENT_UNCONFIRMED',
  'PAYMENT_IN_PROGRESS',
] as const
export type CheckoutRefusal = (typeof checkoutRefusals)[number]

/** The processor's reason in our words; a reason we do not know is a plain decline. */
export function declineRefusal(declineCode: string | null): CheckoutRefusal {
  switch (declineCode) {
    case 'insufficient_funds':
      return 'INSUFFICIENT_FUNDS'
    case 'expired_card':
      return 'CARD_EXPIRED'
    case 'authentication_failed':
      return 'AUTHENTICATION_FAILED'
    case 'card_token_unusable':
      return 'CARD_TOKEN_UNUSABLE'
    case 'saved_card_unusable':
      return 'SAVED_CARD_UNUSABLE'
    case 'amount_unpayable':
      return 'AMOUNT_UNPAYABLE'
    default:
      return 'CARD_DECLINED'
  }
}
