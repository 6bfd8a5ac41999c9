import type { CreatorNoticeKind } from '../notice-kinds.ts'
import type { NoticeWords } from './notice-words.ts'

export const creatorEn: Readonly<Record<CreatorNoticeKind, NoticeWords>> = {
  invited: {
    title: '{shop} invites you to its program',
    text: 'Look at the rates and the terms, then accept or decline.',
    button: 'See the invitation',
  },
  invitationWithdrawn: {
    title: '{shop} took its invitation back',
    text: 'You need not do anything. You can still apply to the program yourself.',
    button: 'See the program',
  },
  applicationApproved: {
    title: '{shop} took you into its program',
    text: 'From now on you earn on what you bring. Add products to your showcase to begin.',
    button: 'See the program',
  },
  applicationDeclined: {
    title: '{shop} did not take your application',
    text: 'You may apply again later, when more of what the program asks for fits.',
    button: 'See the program',
  },
  enrollmentPaused: {
    title: '{shop} paused your place in its program',
    text: 'What people saw before {until} still pays. Later clicks earn nothing until the shop resumes it.',
    button: 'See the program',
  },
  enrollmentResumed: {
    title: 'You are back in the program of {shop}',
    text: 'From now on you earn again on what you bring.',
    button: 'See the program',
  },
  enrollmentBanned: {
    title: '{shop} ended your place in its program',
    text: 'What people saw before {until} still pays, and what you earned keeps its way to you.',
    button: 'See your earnings',
  },
  banLifted: {
    title: '{shop} lets you back in',
    text: 'You may join the program again.',
    button: 'See the program',
  },
  messageFromShop: {
    title: '{shop} wrote to you',
    text: 'Read the message and answer.',
    button: 'Read it',
  },
  lockEnding: {
    title: {
      one: 'Your rate for {product} changes on {until}',
      other: 'Your rates for {count} products change on {until}',
    },
    text: '{shop} lowered its rate, and yours was kept until then. Orders placed later earn the new rate.',
    button: 'See the rates',
  },
  disputeByShop: {
    title: '{shop} disputes one of your earnings',
    text: 'Say what you think by {until}. If nobody decides in time, it is decided for you.',
    button: 'Answer',
  },
  disputeAnsweredByShop: {
    title: '{shop} answered your objection',
    text: 'Read the answer. The decision follows by {until}.',
    button: 'Read it',
  },
  disputeDecidedForYou: {
    title: 'A dispute with {shop} was decided for you',
    text: 'The earning goes on its way as it should.',
    button: 'See the earning',
  },
  disputeDecidedAgainstYou: {
    title: 'A dispute with {shop} was decided against you',
    text: 'The decision and its reasons stand with the earning.',
    button: 'See the decision',
  },
  disputeWithdrawnByShop: {
    title: '{shop} took its objection back',
    text: 'The earning goes on its way as before.',
    button: 'See the earning',
  },
  payoutPaid: {
    title: '{shop} paid you {amount}',
    text: 'The statement lists every sale in it. Banks may take a few days to show the money.',
    button: 'See the statement',
  },
  payoutFailed: {
    title: 'A payout of {amount} did not arrive',
    text: 'The money is back in your balance. Check your account details, so that the next one arrives.',
    button: 'Check your details',
  },
  payoutMethodShared: {
    title: 'Somebody else is paid to the same account',
    text: 'Until that is cleared up, payouts to this account wait. Give an account of your own if you can.',
    button: 'Check your details',
  },
  sampleApproved: {
    title: '{shop} sends you {product}',
    text: 'You hear from us when it is on its way. Your time to show it starts when it arrives.',
    button: 'See the sample',
  },
  sampleToBuy: {
    title: '{shop} lets you have {product} as a sample',
    text: 'Buy it in the shop as usual. When you have sold enough of it, the shop gives you the price back.',
    button: 'See the sample',
  },
  sampleDeclined: {
    title: '{shop} does not send you {product}',
    text: 'You may ask again from {until} on, or choose another product now.',
    button: 'Find samples',
  },
  sampleExpired: {
    title: '{shop} did not answer about {product}',
    text: 'The request ended by itself. You may ask again from {until} on.',
    button: 'Find samples',
  },
  sampleCancelled: {
    title: 'The sample of {product} is cancelled',
    text: '{shop} cannot send it any more. This does not count against you.',
    button: 'Find samples',
  },
  sampleShipped: {
    title: '{product} is on its way to you',
    text: 'Your time to show it starts when it arrives.',
    button: 'Follow it',
  },
  sampleDelivered: {
    title: '{product} has arrived',
    text: 'Publish a post with it tagged by {until}, and keep it public for some days.',
    button: 'Make a post',
  },
  sampleDueSoon: {
    title: {
      one: 'One day left to show {product}',
      other: '{count} days left to show {product}',
    },
    text: 'Publish a post with it tagged by {until}. If you need longer, ask for more time once.',
    button: 'Make a post',
  },
  sampleMissed: {
    title: 'The time to show {product} has passed',
    text: 'This counts in your reliability. If something was wrong with the sample, you may object once.',
    button: 'See the sample',
  },
  sampleFulfilled: {
    title: 'Done: you showed {product}',
    text: 'Your post stayed public long enough. It counts in your reliability.',
    button: 'See the sample',
  },
  sampleAppealGranted: {
    title: '{shop} accepted your objection about {product}',
    text: 'You owe no post for it, and it does not count against you.',
    button: 'See the sample',
  },
  sampleAppealRefused: {
    title: '{shop} did not accept your objection about {product}',
    text: 'What was agreed stays: a post with it tagged by {until}.',
    button: 'See the sample',
  },
  sampleRefunded: {
    title: '{shop} gives you back {amount} for {product}',
    text: 'You sold enough of it. The amount is in your balance and comes with your next payout.',
    button: 'See your payouts',
  },
  feeOffered: {
    title: '{shop} offers you {amount} for agreed work',
    text: 'Read what the shop asks for, then accept or decline. Commissions come on top.',
    button: 'Read the offer',
  },
  feeWithdrawn: {
    title: '{shop} took its offer of {amount} back',
    text: 'You need not do anything.',
    button: 'See the offer',
  },
  feeSentBack: {
    title: '{shop} asks for changes to your work',
    text: 'Read what is missing and hand it in again.',
    button: 'Read it',
  },
  feeApproved: {
    title: '{shop} approved your work: {amount}',
    text: 'The amount is in your balance and comes with your next payout.',
    button: 'See your payouts',
  },
  feeRefunded: {
    title: 'A fee of {amount} from {shop} was taken back',
    text: 'It was not paid out yet. The reason stands with the fee.',
    button: 'See the fee',
  },
  productLeaving: {
    title: {
      one: 'Your rate for {product} ends on {until}',
      other: 'Your rates for {count} products end on {until}',
    },
    text: '{shop} took this out of its program. Orders placed before then still earn your rate, later ones earn nothing.',
    button: 'See the program',
  },
  adAsked: {
    title: '{shop} asks to play one of your videos as an ad',
    text: 'Look at what it pays and for how long, then allow it or decline.',
    button: 'See the request',
  },
  adWithdrawn: {
    title: '{shop} took back its request for an ad',
    text: 'You need not do anything.',
    button: 'See your ads',
  },
  adEnded: {
    title: 'An ad of {shop} with your video has ended',
    text: 'What it brought until now still earns.',
    button: 'See your ads',
  },
}
