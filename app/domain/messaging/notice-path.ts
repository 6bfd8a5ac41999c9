import type { CreatorNoticeKind, NoticeKind, NoticeParams, RecipientKind, ShopNoticeKind } from './notice-kinds.ts'

/** A page of ours. `:about` stands for what the notice is about; without it, the list that holds it is meant. */
type Way = `/${string}`

const program = '/creator/programs/:about'
const earning = '/creator/earnings/:about'
const sample = '/creator/samples/:about'
const fee = '/creator/fees/:about'

const creatorWays: Readonly<Record<CreatorNoticeKind, Way>> = {
  invited: program,
  invitationWithdrawn: program,
  applicationApproved: program,
  applicationDeclined: program,
  enrollmentPaused: program,
  enrollmentResumed: program,
  // The program is closed to them; what was earned before keeps its own course (E13).
  enrollmentBanned: '/creator/earnings',
  banLifted: program,
  messageFromShop: '/creator/messages/:about',
  lockEnding: program,
  disputeByShop: earning,
  disputeAnsweredByShop: earning,
  disputeDecidedForYou: earning,
  disputeDecidedAgainstYou: earning,
  disputeWithdrawnByShop: earning,
  payoutPaid: '/creator/payouts/:about',
  // Where something can be done about it.
  payoutFailed: '/creator/payouts/settings',
  payoutMethodShared: '/creator/payouts/settings',
  sampleApproved: sample,
  sampleToBuy: sample,
  sampleDeclined: sample,
  sampleExpired: sample,
  sampleCancelled: sample,
  sampleShipped: sample,
  sampleDelivered: sample,
  sampleDueSoon: sample,
  sampleMissed: sample,
  sampleFulfilled: sample,
  sampleAppealGranted: sample,
  sampleAppealRefused: sample,
  sampleRefunded: '/creator/payouts',
  feeOffered: fee,
  feeWithdrawn: fee,
  feeSentBack: fee,
  feeApproved: '/creator/payouts',
  feeRefunded: fee,
  productLeaving: program,
  adAsked: '/creator/ads',
  adWithdrawn: '/creator/ads',
  adEnded: '/creator/ads',
}

const member = '/app/creators/:about'
const commission = '/app/commissions/:about'
const run = '/app/payouts/:about'
const shopFee = '/app/creators/fees/:about'
const pastSamples = '/app/program/samples?view=closed'

const shopWays: Readonly<Record<ShopNoticeKind, Way>> = {
  applied: member,
  invitationAccepted: member,
  invitationDeclined: member,
  creatorLeft: member,
  messageFromCreator: member,
  disputeByCreator: '/app/commissions/disputes',
  disputeAnsweredByCreator: '/app/commissions/disputes',
  disputeDecidedForYou: commission,
  disputeDecidedAgainstYou: commission,
  disputeWithdrawnByCreator: commission,
  findingRaised: '/app/commissions/findings',
  runProposed: run,
  fundingDue: run,
  fundingOverdue: run,
  payoutFailed: run,
  sampleRequested: '/app/program/samples',
  sampleWithdrawn: pastSamples,
  sampleExpired: pastSamples,
  sampleCancelled: pastSamples,
  sampleFulfilled: pastSamples,
  sampleMissed: pastSamples,
  sampleAppealed: '/app/program/samples?view=appeals',
  feeAccepted: shopFee,
  feeDeclined: shopFee,
  feeSubmitted: shopFee,
  adGranted: '/app/creators/ads',
  adDeclined: '/app/creators/ads?view=past',
  adEnded: '/app/creators/ads?view=past',
}

type Notice = { readonly recipientKind: RecipientKind; readonly kind: NoticeKind; readonly params: NoticeParams }

/** Where a notice leads: the same from the page and from the mail. A kind without a way does not compile. */
export function noticePath({ recipientKind, kind, params }: Notice): Way {
  const ways: Readonly<Partial<Record<NoticeKind, Way>>> = recipientKind === 'creator' ? creatorWays : shopWays
  const way = ways[kind] ?? (recipientKind === 'creator' ? '/creator/notices' : '/app/notices')
  const about = params.about ? `/${encodeURIComponent(params.about)}` : ''
  return way.replace('/:about', about) as Way
}
