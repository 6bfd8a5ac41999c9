/** What creators are told. Each kind has words in words-en.ts and words-ar.ts: a kind without does not compile. */
export const creatorNoticeKinds = [
  'invited', 'invitationWithdrawn', 'applicationApproved', 'applicationDeclined', 'enrollmentPaused', 'enrollmentResumed',
  'enrollmentBanned', 'banLifted', 'messageFromShop', 'lockEnding', 'disputeByShop', 'disputeAnsweredByShop',
  'disputeDecidedForYou', 'disputeDecidedAgainstYou', 'disputeWithdrawnByShop', 'payoutPaid', 'payoutFailed',
  'payoutMethodShared', 'sampleApproved', 'sampleToBuy', 'sampleDeclined', 'sampleExpired', 'sampleCancelled', 'sampleShipped',
  'sampleDelivered', 'sampleDueSoon', 'sampleMissed', 'sampleFulfilled', 'sampleAppealGranted', 'sampleAppealRefused',
  'sampleRefunded', 'feeOffered', 'feeWithdrawn', 'feeSentBack', 'feeApproved', 'feeRefunded', 'productLeaving', 'adAsked',
  'adWithdrawn', 'adEnded',
] as const // prettier-ignore
export type CreatorNoticeKind = (typeof creatorNoticeKinds)[number]

/** What the people of a shop are told. */
export const shopNoticeKinds = [
  'applied', 'invitationAccepted', 'invitationDeclined', 'creatorLeft', 'messageFromCreator', 'disputeByCreator',
  'disputeAnsweredByCreator', 'disputeDecidedForYou', 'disputeDecidedAgainstYou', 'disputeWithdrawnByCreator',
  'findingRaised', 'runProposed', 'fundingDue', 'fundingOverdue', 'payoutFailed', 'sampleRequested', 'sampleWithdrawn',
  'sampleExpired', 'sampleCancelled', 'sampleFulfilled', 'sampleMissed', 'sampleAppealed', 'feeAccepted', 'feeDeclined',
  'feeSubmitted', 'adGranted', 'adDeclined', 'adEnded',
] as const // prettier-ignore
export type ShopNoticeKind = (typeof shopNoticeKinds)[number]

export type NoticeKind = CreatorNoticeKind | ShopNoticeKind
export type RecipientKind = 'creator' | 'shop'

/** What fills the words of a notice. Names stand as they were when it was written; no facts about shoppers. */
export type NoticeParams = {
  readonly shop?: string
  readonly creator?: string
  readonly product?: string
  /** What the other side wrote, shown apart from our words. */
  readonly quote?: string
  /** An instant, ISO. */
  readonly until?: string
  /** When it happened, ISO, where its place in a story counts: it may be told a little later. */
  readonly at?: string
  /** A decimal in `currency`. */
  readonly amount?: string
  readonly currency?: string
  readonly count?: number
  /** Id of what the notice leads to: enrollment, program, dispute, commission, run, sample request, flat fee. */
  readonly about?: string
}

/** What somebody has to know although they are not here: it is mailed as well. */
const mailedToCreators: ReadonlySet<NoticeKind> = new Set<CreatorNoticeKind>([
  'invited', 'applicationApproved', 'enrollmentPaused', 'enrollmentBanned', 'lockEnding', 'disputeByShop',
  'disputeDecidedForYou', 'disputeDecidedAgainstYou', 'payoutPaid', 'payoutFailed', 'payoutMethodShared',
  'sampleApproved', 'sampleToBuy', 'sampleCancelled', 'sampleDelivered', 'sampleDueSoon', 'sampleMissed', 'sampleRefunded',
  'feeOffered', 'feeApproved', 'productLeaving', 'adAsked',
]) // prettier-ignore

const mailedToShops: ReadonlySet<NoticeKind> = new Set<ShopNoticeKind>([
  'disputeByCreator', 'disputeDecidedAgainstYou', 'runProposed', 'fundingDue', 'fundingOverdue', 'payoutFailed',
  'sampleAppealed', 'feeSubmitted', 'adEnded',
]) // prettier-ignore

export function isMailed(recipientKind: RecipientKind, kind: NoticeKind): boolean {
  return (recipientKind === 'creator' ? mailedToCreators : mailedToShops).has(kind)
}

/** A kind that is not of the recipient's list: written by an older or newer version of us. */
export function isNoticeKind(recipientKind: RecipientKind, kind: string): kind is NoticeKind {
  const kinds: readonly string[] = recipientKind === 'creator' ? creatorNoticeKinds : shopNoticeKinds
  return kinds.includes(kind)
}
