import { malformed, missing, refused } from './failure.ts'
import type { Params } from './params.ts'
import type { Dispute, DisputeStatus, PaymentIntent } from './records.ts'
import { emit } from './send-events.ts'
import { freshId, seconds, type World } from './world.ts'

const WEEK_SECONDS = 7 * 86_400
const CLOSED: readonly DisputeStatus[] = ['won', 'lost', 'warning_closed']

export function getDispute(world: World, id: string): Dispute {
  const dispute = world.disputes.get(id)
  if (!dispute) throw missing('dispute', id)
  return dispute
}

/** The bank has money of this payment. */
export function isWithdrawn(world: World, intentId: string): boolean {
  return [...world.disputes.values()].some((each) => each.payment_intent === intentId && balanceOf(each) < 0)
}

export const balanceOf = (dispute: Dispute) =>
  dispute.balance_transactions.reduce((total, { amount }) => total + amount, 0)

export type OpenDispute = { amount?: number; reason?: string; inquiry?: boolean }

/** The cardholder complained. Unless the bank only asks, it takes the money at once. */
export function openDispute(
  world: World,
  intent: PaymentIntent,
  { amount, reason, inquiry = false }: OpenDispute,
): Dispute {
  if (intent.status !== 'succeeded') throw refused('Only a captured payment can be disputed.')
  const disputed = amount ?? intent.amount_received
  const dispute: Dispute = {
    id: freshId('du'),
    object: 'dispute',
    amount: disputed,
    balance_transactions: inquiry ? [] : [movement(intent.currency, -disputed)],
    charge: intent.latest_charge,
    created: seconds(world),
    currency: intent.currency,
    evidence: { uncategorized_text: null },
    evidence_details: {
      due_by: seconds(world) + WEEK_SECONDS,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: intent.id,
    reason: reason ?? 'fraudulent',
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  }
  put(world, dispute, 'charge.dispute.created')
  if (!inquiry) emit(world, 'charge.dispute.funds_withdrawn', dispute)
  return dispute
}

export function updateDispute(world: World, id: string, params: Params): Dispute {
  const dispute = requireOpen(world, id)
  const text = params.find('evidence[uncategorized_text]') ?? dispute.evidence.uncategorized_text
  if (dispute.evidence_details.submission_count > 0) throw refused('Evidence was submitted already.')
  if (text && text.length > 150_000) throw malformed('Evidence is too long', 'parameter_invalid', 'evidence')
  const isSubmitted = params.find('submit') === 'true'
  const details = { ...dispute.evidence_details, has_evidence: Boolean(text), submission_count: isSubmitted ? 1 : 0 }
  const isInquiry = dispute.status.startsWith('warning_')
  const reviewed: DisputeStatus = isInquiry ? 'warning_under_review' : 'under_review'
  const status = isSubmitted ? reviewed : dispute.status
  const changed = { ...dispute, evidence: { uncategorized_text: text }, evidence_details: details, status }
  return put(world, changed, 'charge.dispute.updated')
}

export function closeDispute(world: World, id: string): Dispute {
  requireOpen(world, id)
  return decide(world, id, 'lost')
}

/** The bank's word. */
export function decide(world: World, id: string, verdict: 'under_review' | 'won' | 'lost'): Dispute {
  const dispute = requireOpen(world, id)
  if (verdict === 'under_review') return put(world, { ...dispute, status: 'under_review' }, 'charge.dispute.updated')
  const isInquiry = dispute.status.startsWith('warning_')
  const isWon = verdict === 'won'
  const taken = -balanceOf(dispute)
  const moves = isWon && taken > 0 ? [movement(dispute.currency, taken)] : []
  const late = !isWon && taken === 0 ? [movement(dispute.currency, -dispute.amount)] : []
  const closed: Dispute = {
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, ...moves, ...late],
    status: isWon ? (isInquiry ? 'warning_closed' : 'won') : 'lost',
  }
  put(world, closed, 'charge.dispute.closed')
  if (moves.length > 0) emit(world, 'charge.dispute.funds_reinstated', closed)
  if (late.length > 0) emit(world, 'charge.dispute.funds_withdrawn', closed)
  return closed
}

function requireOpen(world: World, id: string): Dispute {
  const dispute = getDispute(world, id)
  if (CLOSED.includes(dispute.status)) throw refused('This dispute is already closed.')
  return dispute
}

function movement(currency: string, amount: number) {
  return { id: freshId('txn'), object: 'balance_transaction' as const, amount, currency, fee: amount < 0 ? 1500 : 0 }
}

function put(world: World, dispute: Dispute, event: string): Dispute {
  world.disputes.set(dispute.id, dispute)
  emit(world, event, dispute)
  return dispute
}
