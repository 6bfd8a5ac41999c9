import type { ShopNoticeKind } from '../notice-kinds.ts'
import type { NoticeWords } from './notice-words.ts'

export const shopEn: Readonly<Record<ShopNoticeKind, NoticeWords>> = {
  applied: {
    title: '{creator} wants to join your program',
    text: 'Look at the profile and answer.',
    button: 'Answer',
  },
  invitationAccepted: {
    title: '{creator} accepted your invitation',
    text: 'What they bring is attributed to them from now on.',
    button: 'See the creator',
  },
  invitationDeclined: {
    title: '{creator} declined your invitation',
    text: 'You need not do anything.',
    button: 'See the creator',
  },
  creatorLeft: {
    title: '{creator} leaves your program',
    text: 'Sales from what people saw before {until} still pay.',
    button: 'See the creator',
  },
  messageFromCreator: {
    title: '{creator} wrote to you',
    text: 'Read the message and answer.',
    button: 'Read it',
  },
  disputeByCreator: {
    title: '{creator} objects to a commission',
    text: 'Answer by {until}. If nobody decides in time, it is decided for the creator.',
    button: 'Answer',
  },
  disputeAnsweredByCreator: {
    title: '{creator} answered your objection',
    text: 'Read the answer. The decision follows by {until}.',
    button: 'Read it',
  },
  disputeDecidedForYou: {
    title: 'A dispute with {creator} was decided for you',
    text: 'The commission was put right.',
    button: 'See the commission',
  },
  disputeDecidedAgainstYou: {
    title: 'A dispute with {creator} was decided for the creator',
    text: 'The decision and its reasons stand with the commission.',
    button: 'See the decision',
  },
  disputeWithdrawnByCreator: {
    title: '{creator} took an objection back',
    text: 'The commission stays as it was.',
    button: 'See the commission',
  },
  findingRaised: {
    title: 'A sale of {creator} should be looked at',
    text: 'Look at the evidence and clear or confirm it. If nobody does, it is cleared by itself.',
    button: 'Look at it',
  },
  runProposed: {
    title: 'A payout of {amount} waits for you',
    text: {
      one: 'One creator is to be paid. Look through it and approve it.',
      other: '{count} creators are to be paid. Look through them and approve the run.',
    },
    button: 'Look through it',
  },
  fundingDue: {
    title: '{amount} is due by {until}',
    text: 'Bring it with the reference shown, so that your creators are paid in time.',
    button: 'See the reference',
  },
  fundingOverdue: {
    title: '{amount} for your creators is overdue',
    text: 'Until it is here, new earnings wait, and your creators see why.',
    button: 'See the reference',
  },
  payoutFailed: {
    title: 'A payout of {amount} to {creator} did not arrive',
    text: 'The money is back in their balance. They were asked to check their details.',
    button: 'See the run',
  },
  sampleRequested: {
    title: '{creator} asks for a sample of {product}',
    text: 'Answer by {until}. Without an answer the request ends by itself.',
    button: 'Answer',
  },
  sampleWithdrawn: {
    title: '{creator} no longer wants a sample of {product}',
    text: 'You need not do anything.',
    button: 'See samples',
  },
  sampleExpired: {
    title: 'A request for {product} ended without an answer',
    text: '{creator} may ask again later. Approve by a rule if you would rather not answer each one.',
    button: 'See samples',
  },
  sampleCancelled: {
    title: 'The sample of {product} for {creator} is cancelled',
    text: 'It cannot be sent any more: it is sold out or no longer shown. This does not count against the creator.',
    button: 'See samples',
  },
  sampleFulfilled: {
    title: '{creator} showed {product}',
    text: 'The post stayed public long enough.',
    button: 'See the sample',
  },
  sampleMissed: {
    title: '{creator} did not show {product} in time',
    text: 'It counts in their reliability, which you see with every request.',
    button: 'See the sample',
  },
  sampleAppealed: {
    title: '{creator} says that something is wrong with {product}',
    text: 'Read what they say and answer. Their time stands still until then.',
    button: 'Answer',
  },
  feeAccepted: {
    title: '{creator} accepted your offer of {amount}',
    text: 'You hear from us when the work is handed in.',
    button: 'See the offer',
  },
  feeDeclined: {
    title: '{creator} declined your offer of {amount}',
    text: 'You need not do anything.',
    button: 'See the offer',
  },
  feeSubmitted: {
    title: '{creator} handed in the work for {amount}',
    text: 'Look at it, then approve it or ask for changes.',
    button: 'Look at it',
  },
  adGranted: {
    title: '{creator} lets you play a video as an ad',
    text: 'Until {until}. Use its own link as the address of your ad.',
    button: 'See the ad',
  },
  adDeclined: {
    title: '{creator} does not want a video to be played as an ad',
    text: 'You may ask for another video.',
    button: 'See your ads',
  },
  adEnded: {
    title: 'Your ad with a video of {creator} has ended',
    text: 'Stop playing it: its link brings nothing any more. You can ask for the video again.',
    button: 'See your ads',
  },
}
