import type { Behaviour } from './test-cards.ts'

export type Card = { brand: string; last4: string; fingerprint: string; expMonth: number; expYear: number }

export type Token = Card & { id: string; behaviour: Behaviour; createdAt: string }

export type Customer = { id: string; accountKey: string; createdAt: string }

/** A card kept for its customer. It answers as the card did that it was made from. */
export type SavedCard = Card & { id: string; customer: string; behaviour: Behaviour; createdAt: string }
export type ShownSavedCard = Card & { id: string }

export type IntentStatus = 'requires_action' | 'requires_capture' | 'succeeded' | 'canceled' | 'failed'

export type Intent = {
  id: string
  status: IntentStatus
  amountMinor: string
  capturedMinor: string
  refundedMinor: string
  currency: string
  captureMethod: 'manual'
  orderReference: string
  returnUrl: string
  metadata: Record<string, string>
  card: Card
  behaviour: Behaviour
  locale: 'en' | 'ar'
  customer?: string
  /** Asked for at the start; done when the money is held. */
  keepCard?: true
  savedCard?: ShownSavedCard
  challengeId?: string
  declineCode?: string
  cancellationReason?: 'requested' | 'expired'
  createdAt: string
  authorizedAt?: string
  capturedAt?: string
  canceledAt?: string
}

export type Refund = {
  id: string
  paymentIntent: string
  orderReference: string
  amountMinor: string
  currency: string
  reason?: string
  status: 'succeeded' | 'failed'
  createdAt: string
}

export type DisputeStatus = 'needs_response' | 'under_review' | 'won' | 'lost'

export type Dispute = {
  id: string
  paymentIntent: string
  orderReference: string
  amountMinor: string
  currency: string
  reason: string
  status: DisputeStatus
  /** The bank holds the money of an open dispute and keeps that of a lost one; a mere inquiry takes none. */
  fundsWithdrawn: boolean
  isInquiry: boolean
  evidenceDueBy: string
  evidence?: string
  createdAt: string
  updatedAt: string
  closedAt?: string
}

export type EventType =
  | 'payment_intent.requires_action'
  | 'payment_intent.succeeded_authorization'
  | 'payment_intent.captured'
  | 'payment_intent.canceled'
  | 'payment_intent.failed'
  | 'refund.succeeded'
  | 'refund.failed'
  | 'dispute.created'
  | 'dispute.updated'
  | 'dispute.closed'
  | 'dispute.funds_withdrawn'
  | 'dispute.funds_returned'

/** One notice owed to the webhook address: kept until answered 2xx, so a restart does not forget it. */
export type Notice = {
  id: string
  type: EventType
  createdAt: string
  body: string
  /** Deliveries still owed; a duplicate owes more than one. */
  owed: number
  attempts: number
  notBefore: number
  lastStatus?: number
  lastError?: string
  gaveUp?: boolean
}

/** The answer remembered for an idempotency key, written together with the change it describes. */
export type RememberedAnswer = { key: string; requestHash: string; status: number; body: string }

export type FaultKind =
  'timeout-before' | 'timeout-after' | '5xx-before' | '5xx-after' | '429' | 'late-webhook' | 'duplicate-webhook'

export type Fault = { id: string; kind: FaultKind; times: number; on?: string; delayMs?: number }

export type Tables = {
  token: Token
  customer: Customer
  savedCard: SavedCard
  intent: Intent
  refund: Refund
  dispute: Dispute
  /** Still owed. */
  notice: Notice
  /** Taken, or given up. Apart, so that finding what is owed stays cheap. */
  sent: Notice
  answer: RememberedAnswer
  fault: Fault
  /** Tokens whose one processing error was already served. */
  stumble: { id: string }
  setting: { id: string; value: string }
}
export type TableName = keyof Tables
export const TABLE_NAMES: readonly TableName[] = [
  'token',
  'customer',
  'savedCard',
  'intent',
  'refund',
  'dispute',
  'notice',
  'sent',
  'answer',
  'fault',
  'stumble',
  'setting',
]
