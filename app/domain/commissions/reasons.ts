/** Why a line's commission is what it is: a closed list, each with a sentence in ui/messages/earning-reasons.ts and commissions.ts. */
export const reasonCodes = [
  'ATTRIBUTED',
  'ORGANIC',
  'TEST_ORDER',
  'REPLACEMENT',
  'SELF_REFERRAL_ACCOUNT',
  'SELF_REFERRAL_EMAIL',
  'SELF_REFERRAL_CARD',
  'OWN_SHOP',
  'NO_RATE',
  'GIFT_CARD',
  'BASE_NOT_POSITIVE',
  'ROUNDED_TO_ZERO',
] as const

export type ReasonCode = (typeof reasonCodes)[number]
