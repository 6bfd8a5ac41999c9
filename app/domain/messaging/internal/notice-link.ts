import type { NoticeInput } from '../notify.server.ts'

/** Where a mail about this leads: a path of ours. */
export function noticePath({ recipientKind, kind, params }: NoticeInput): `/${string}` {
  if (recipientKind === 'creator') return '/creator/notices'
  const about = encodeURIComponent(params.about ?? '')
  switch (kind) {
    case 'disputeByCreator':
    case 'disputeAnsweredByCreator':
      return '/app/commissions/disputes'
    case 'disputeDecidedAgainstYou':
      return `/app/commissions/${about}`
    case 'runProposed':
    case 'fundingDue':
    case 'fundingOverdue':
    case 'payoutFailed':
      return `/app/payouts/${about}`
    case 'sampleAppealed':
      return '/app/program/samples'
    default:
      return '/app/creators'
  }
}
