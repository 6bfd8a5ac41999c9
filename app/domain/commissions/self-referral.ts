import type { ReasonCode } from './reasons.ts'

export type BuyerFacts = {
  readonly accountId: string | null
  readonly emailIdentity: string
  readonly cardFingerprint: string | null
  readonly name: string | null
  readonly addressKey: string | null
}

/** A16, E12: how somebody belongs to the shop. `owner`: sells the goods of a shop that is their own. */
export type Affiliation = 'official' | 'owner' | 'employee' | 'agency'

export type CreatorFacts = {
  readonly accountId: string
  readonly emailIdentity: string
  /** Comparable with a card's fingerprint; empty until the creator has given payout details. */
  readonly payoutHashes: readonly string[]
  readonly name: string
  readonly addressKeys: readonly string[]
  readonly affiliation: Affiliation | null
}

/** E8: certain signs that the creator bought for themselves; the rate is then 0. */
export function selfReferralReason(buyer: BuyerFacts, creator: CreatorFacts): ReasonCode | null {
  if (buyer.accountId !== null && buyer.accountId === creator.accountId) return 'SELF_REFERRAL_ACCOUNT'
  if (buyer.emailIdentity === creator.emailIdentity) return 'SELF_REFERRAL_EMAIL'
  const { cardFingerprint } = buyer
  if (cardFingerprint !== null && creator.payoutHashes.includes(cardFingerprint)) return 'SELF_REFERRAL_CARD'
  return null
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
