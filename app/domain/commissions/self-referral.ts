import type { ReasonCode } from './reasons.ts'

export type BuyerFacts = {
  readonly accountId: string | null
  readonly emailIdentity: string
  readonly cardFingerprint: string | null
  readonly name: string | null
  readonly addressKey: string | null
}

export type CreatorFacts = {
  readonly accountId: string
  readonly emailIdentity: string
  /** Comparable with a card's fingerprint; null until the creator has given payout details. */
  readonly payoutHash: string | null
  readonly name: string
  readonly addressKeys: readonly string[]
  /** A16, E12: the shop's own people, known by the shop's contact address. */
  readonly isShopsOwn: boolean
}

/** E8: certain signs that the creator bought for themselves; the rate is then 0. */
export function selfReferralReason(buyer: BuyerFacts, creator: CreatorFacts): ReasonCode | null {
  if (buyer.accountId !== null && buyer.accountId === creator.accountId) return 'SELF_REFERRAL_ACCOUNT'
  if (buyer.emailIdentity === creator.emailIdentity) return 'SELF_REFERRAL_EMAIL'
  if (buyer.cardFingerprint !== null && buyer.cardFingerprint === creator.payoutHash) return 'SELF_REFERRAL_CARD'
  return null
}

export type RiskSignal = 'SAME_ADDRESS' | 'SAME_NAME'

/** E8: signs that a family or a namesake gives as well: a person looks, and silence releases (E6). */
export function riskSignals(buyer: BuyerFacts, creator: CreatorFacts): RiskSignal[] {
  const isSameAddress = buyer.addressKey !== null && creator.addressKeys.includes(buyer.addressKey)
  const isSameName = buyer.name !== null && toKey([buyer.name]) === toKey([creator.name])
  return [...(isSameAddress ? (['SAME_ADDRESS'] as const) : []), ...(isSameName ? (['SAME_NAME'] as const) : [])]
}

/** Letters and digits only, so that spelling of the same place compares equal. */
export function toKey(parts: readonly string[]): string {
  return parts
    .map((part) =>
      part
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .join('|')
}
