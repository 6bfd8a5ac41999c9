/** Why a line's commission is what it is: a closed list, each with a sentence in ui/messages/earning-reasons.ts and commissions.ts. */
export const reasonCodes = [
  'ATTRIBUTED',
  'RESELLER_MARGIN',
  'ORGANIC',
  'TEST_ORDER',
  'REPLACEMENT',
  'SAMPLE_ORDER',
  'STAFF_ORDER',
  'DRAFT_ORDER',
  'SUBSCRIPTION_RENEWAL',
  'SELF_REFERRAL_ACCOUNT',
  'SELF_REFERRAL_EMAIL',
  'SELF_REFERRAL_CARD',
  'OWN_SHOP',
  'SHOPS_PEOPLE',
  'NO_RATE',
  'GIFT_CARD',
  'BASE_NOT_POSITIVE',
  'ROUNDED_TO_ZERO',
  'CAP_REACHED',
  'DISPUTE_UPHELD',
  'RISK_CONFIRMED',
  'TAKEN_BACK',
] as const

export type ReasonCode = (typeof reasonCodes)[number]

/** Reasons that a line was decided to earn for; of all others nothing was ever booked at placement. */
export function isPaying(reasonCode: string): boolean {
  return reasonCode === 'ATTRIBUTED' || reasonCode === 'RESELLER_MARGIN'
}

/** C10, C11: orders of which no touch is evaluated. A kind that this house does not know yet is no reason to earn. */
export const exclusionReasons = ['SAMPLE_ORDER', 'STAFF_ORDER', 'DRAFT_ORDER', 'SUBSCRIPTION_RENEWAL'] as const

export type ExclusionReason = (typeof exclusionReasons)[number]

export function toExclusionReason(exclusion: string | null): ExclusionReason | null {
  if (exclusion === null) return null
  return exclusionReasons.find((known) => known === exclusion) ?? 'DRAFT_ORDER'
}
