import type { DisputeReason } from './dispute-rules.ts'
import type { HoldTerm } from './hold.ts'
import type { ReasonCode } from './reasons.ts'

/** E1: what moves a commission after it was decided, besides the terms of its hold and the reasons of an objection. */
export type Happening =
  | 'HOLD_ENDED'
  | 'REFUND'
  | 'EXCHANGED'
  | 'ORDER_EDITED'
  | 'ORDER_CANCELLED'
  | 'CHARGEBACK_OPENED'
  | 'CHARGEBACK_CLOSED'
  | 'CHARGEBACK_LOST'
  | 'CONTENT_TAKEN_DOWN'
  | 'RISK_CLEARED'
  | 'RISK_REVIEW_LAPSED'
  | 'DISPUTE_CLOSED'
  | 'CLAIMED'
  | 'PAID'
  | 'PAYOUT_FAILED'
  | 'RUN_CANCELLED'

/** E1: why a commission came to a state: a closed list, each with a sentence in ui/messages/transition-reasons.ts. */
export type TransitionReason = ReasonCode | HoldTerm | DisputeReason | Happening
