/** Why something about an order cannot be done. */
export const orderRefusals = [
  'ORDER_NOT_FOUND',
  'GRACE_OVER',
  'ALREADY_SHIPPED',
  'ALREADY_CANCELLED',
  'CANCELLATION_UNDER_WAY',
  'ALREADY_DECLINED',
  'REST_STAYS',
  'ADDRESS_FIXED',
  'ADDRESS_INCOMPLETE',
  'COUNTRY_FIXED',
] as const
export type OrderRefusal = (typeof orderRefusals)[number]

/** Why a merchant's answer to a shopper's wish to cancel does nothing. */
export const cancelAnswerRefusals = ['REQUEST_NOT_FOUND', 'ALREADY_ANSWERED', 'REASON_NEEDED', 'SENT_ALREADY'] as const
export type CancelAnswerRefusal = (typeof cancelAnswerRefusals)[number]
