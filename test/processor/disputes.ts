import { announce } from './announce.ts'
import { freshId } from './ids.ts'
import { amount, text, type Body } from './parse-body.ts'
import { presentDispute } from './present.ts'
import { invalid, missing, refused } from './problem.ts'
import type { Processor } from './processor.ts'
import type { Dispute, EventType, Intent } from './records.ts'
import type { Writer } from './store.ts'

const ANSWER_WITHIN_DAYS = 7
const DECISIONS = ['under_review', 'won', 'lost'] as const

export function findDispute(processor: Processor, id: string): Dispute {
  const dispute = processor.store.get('dispute', id)
  if (!dispute) throw missing('dispute')
  return dispute
}

/** The bank has money of this payment, or keeps it for good. */
export function isDisputed(processor: Processor, paymentIntent: string): boolean {
  return processor.store.list('dispute').some((each) => each.paymentIntent === paymentIntent && each.fundsWithdrawn)
}

/** The shopper complained at their bank. Unless it only asks, the bank takes the money at once. */
export function openDispute(processor: Processor, intent: Intent, body: Body, write: Writer) {
  if (intent.status !== 'succeeded') throw refused('intent_not_captured', 'Only a captured payment can be disputed.')
  const left = BigInt(intent.capturedMinor) - BigInt(intent.refundedMinor)
  const wanted = body.amountMinor === undefined ? left : amount(body)
  if (wanted > left || left === 0n) throw refused('dispute_exceeds_captured', `At most ${left} can be disputed.`)
  if (isDisputed(processor, intent.id)) throw refused('intent_disputed', 'This payment is disputed already.')
  const at = processor.nowIso()
  const dispute: Dispute = {
    id: freshId('dp'),
    paymentIntent: intent.id,
    orderReference: intent.orderReference,
    amountMinor: String(wanted),
    currency: intent.currency,
    reason: typeof body.reason === 'string' ? body.reason : 'fraudulent',
    status: 'needs_response',
    fundsWithdrawn: body.inquiry !== true,
    isInquiry: body.inquiry === true,
    evidenceDueBy: new Date(Date.parse(at) + ANSWER_WITHIN_DAYS * 86_400_000).toISOString(),
    createdAt: at,
    updatedAt: at,
  }
  put(processor, write, dispute, 'dispute.created')
  if (dispute.fundsWithdrawn) announce(processor, write, 'dispute.funds_withdrawn', presentDispute(dispute))
  return presentDispute(dispute)
}

/** The merchant's account of the sale. It can be sent once and in time. */
export function submitEvidence(processor: Processor, id: string, body: Body, write: Writer) {
  const dispute = requireOpen(processor, id)
  if (dispute.evidence) throw refused('evidence_already_sent', 'Evidence was sent already.')
  if (processor.nowIso() > dispute.evidenceDueBy)
    throw refused('evidence_too_late', 'The date for evidence has passed.')
  const answered: Dispute = { ...dispute, evidence: text(body, 'text'), status: 'under_review' }
  return put(processor, write, answered, 'dispute.updated')
}

export function acceptDispute(processor: Processor, id: string, write: Writer) {
  requireOpen(processor, id)
  return decideDispute(processor, id, 'lost', write)
}

/** The bank's word. A dispute that was won gives the money back. */
export function decideDispute(processor: Processor, id: string, decision: string, write: Writer) {
  const dispute = requireOpen(processor, id)
  const status = DECISIONS.find((each) => each === decision)
  if (!status) throw invalid('status_invalid', `status is one of ${DECISIONS.join(', ')}.`, 'status')
  if (status === 'under_review') return put(processor, write, { ...dispute, status }, 'dispute.updated')
  const hadFunds = dispute.fundsWithdrawn
  const fundsWithdrawn = status === 'lost' && (hadFunds || dispute.isInquiry)
  const closed = { ...dispute, status, fundsWithdrawn, closedAt: processor.nowIso() }
  const shown = put(processor, write, closed, 'dispute.closed')
  if (hadFunds && !fundsWithdrawn) announce(processor, write, 'dispute.funds_returned', shown)
  if (!hadFunds && fundsWithdrawn) announce(processor, write, 'dispute.funds_withdrawn', shown)
  return shown
}

function requireOpen(processor: Processor, id: string): Dispute {
  const dispute = findDispute(processor, id)
  if (dispute.status === 'won' || dispute.status === 'lost') {
    throw refused('dispute_closed', 'The bank has decided; nothing can be changed any more.')
  }
  return dispute
}

function put(processor: Processor, write: Writer, dispute: Dispute, event: EventType) {
  const current = { ...dispute, updatedAt: processor.nowIso() }
  write.put('dispute', current.id, current)
  announce(processor, write, event, presentDispute(current))
  return presentDispute(current)
}
