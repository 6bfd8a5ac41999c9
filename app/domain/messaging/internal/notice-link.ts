import type { CreatorNoticeKind, ShopNoticeKind } from '../notice-kinds.ts'
import type { NoticeInput } from '../notify.server.ts'

type Path = `/${string}`

/** Where a mail about this leads: a path of ours. Kinds that are not named here are read among the notices. */
export function noticePath({ recipientKind, kind, params }: NoticeInput): Path {
  const about = params.about ? `/${encodeURIComponent(params.about)}` : ''
  return recipientKind === 'creator' ? creatorPath(kind, about) : shopPath(kind, about)
}

function creatorPath(kind: CreatorNoticeKind, about: string): Path {
  switch (kind) {
    case 'invited':
    case 'applicationApproved':
    case 'enrollmentPaused':
    case 'lockEnding':
      return `/creator/programs${about}`
    case 'enrollmentBanned':
      return '/creator/earnings'
    case 'disputeByShop':
    case 'disputeDecidedForYou':
    case 'disputeDecidedAgainstYou':
      return `/creator/earnings${about}`
    case 'payoutPaid':
      return `/creator/payouts${about}`
    case 'payoutFailed':
    case 'payoutMethodShared':
      return '/creator/payouts/settings'
    case 'sampleRefunded':
    case 'feeApproved':
      return '/creator/payouts'
    case 'sampleApproved':
    case 'sampleToBuy':
    case 'sampleDelivered':
    case 'sampleDueSoon':
    case 'sampleMissed':
      return `/creator/samples${about}`
    default:
      return '/creator/notices'
  }
}

function shopPath(kind: ShopNoticeKind, about: string): Path {
  switch (kind) {
    case 'disputeByCreator':
    case 'disputeAnsweredByCreator':
      return '/app/commissions/disputes'
    case 'disputeDecidedAgainstYou':
      return `/app/commissions${about}`
    case 'runProposed':
    case 'fundingDue':
    case 'fundingOverdue':
    case 'payoutFailed':
      return `/app/payouts${about}`
    case 'sampleAppealed':
      return '/app/program/samples'
    default:
      return '/app/creators'
  }
}
