import type { Card } from './test-methods.ts'

export type Metadata = Record<string, string>
export type PaymentMethod = {
  id: string
  object: 'payment_method'
  type: 'card'
  card: Card
  customer: string | null
  created: number
  livemode: false
}

export type IntentStatus = 'requires_payment_method' | 'requires_action' | 'requires_capture' | 'succeeded' | 'canceled'

export type PaymentIntent = {
  id: string
  object: 'payment_intent'
  amount: number
  amount_capturable: number
  amount_received: number
  allowed_payment_method_types: string[]
  payment_method_types: string[]
  canceled_at: number | null
  cancellation_reason: string | null
  capture_method: 'manual'
  client_secret: string
  confirmation_method: 'automatic'
  created: number
  currency: string
  customer: string | null
  last_payment_error: Record<string, unknown> | null
  latest_charge: string | null
  livemode: false
  metadata: Metadata
  next_action: { type: 'redirect_to_url'; redirect_to_url: { url: string; return_url: string } } | null
  payment_method: string | null
  setup_future_usage: string | null
  status: IntentStatus
}

export type Refund = {
  id: string
  object: 'refund'
  amount: number
  charge: string | null
  created: number
  currency: string
  metadata: Metadata
  payment_intent: string
  reason: string | null
  status: 'succeeded' | 'failed'
}

export type DisputeStatus =
  | 'needs_response'
  | 'under_review'
  | 'won'
  | 'lost'
  | 'warning_needs_response'
  | 'warning_under_review'
  | 'warning_closed'

export type Dispute = {
  id: string
  object: 'dispute'
  amount: number
  balance_transactions: { id: string; object: 'balance_transaction'; amount: number; currency: string; fee: number }[]
  charge: string | null
  created: number
  currency: string
  evidence: { uncategorized_text: string | null }
  evidence_details: { due_by: number; has_evidence: boolean; past_due: boolean; submission_count: number }
  is_charge_refundable: boolean
  livemode: false
  metadata: Metadata
  payment_intent: string
  reason: string
  status: DisputeStatus
}

export type Transfer = {
  id: string
  object: 'transfer'
  amount: number
  amount_reversed: number
  created: number
  currency: string
  destination: string
  livemode: false
  metadata: Metadata
  reversed: boolean
  transfer_group: string | null
}

export type TransferReversal = {
  id: string
  object: 'transfer_reversal'
  amount: number
  created: number
  currency: string
  transfer: string
}

/** A connected account, as far as it is modelled: one that is only sent money. */
export type Account = {
  id: string
  object: 'account'
  business_type: 'individual' | 'company'
  capabilities: { transfers: 'active' | 'inactive' | 'pending' }
  charges_enabled: boolean
  controller: {
    fees: { payer: 'application' }
    is_controller: true
    losses: { payments: 'application' }
    requirement_collection: 'stripe'
    stripe_dashboard: { type: 'express' }
    type: 'application'
  }
  country: string
  created: number
  default_currency: string
  details_submitted: boolean
  metadata: Metadata
  payouts_enabled: boolean
  requirements: {
    alternatives: []
    current_deadline: number | null
    currently_due: string[]
    disabled_reason: string | null
    errors: []
    eventually_due: string[]
    past_due: string[]
    pending_verification: string[]
  }
  tos_acceptance: { date: number | null; service_agreement: 'full' | 'recipient' }
  type: 'express'
}

export type Customer = { id: string; object: 'customer'; created: number; livemode: false; metadata: Metadata }
export type ConfirmationToken = { id: string; object: 'confirmation_token'; method: string; usedBy: string | null }

/** One event owed to the webhook address, until it is answered 2xx. */
export type Delivery = {
  id: string
  body: string
  /** About a connected account: it goes to the endpoint for those, signed with that one's secret. */
  isConnect: boolean
  owed: number
  attempts: number
  notBefore: number
}
