import { announce } from './announce.ts'
import { isDisputed, openDispute } from './disputes.ts'
import { freshId } from './ids.ts'
import { keepCard } from './keep-cards.ts'
import { amount, text, type Body } from './parse-body.ts'
import { presentIntent, presentRefund } from './present.ts'
import { missing, refused } from './problem.ts'
import type { Processor } from './processor.ts'
import type { Intent, Refund } from './records.ts'
import type { Writer } from './store.ts'

export function getIntent(processor: Processor, id: string): Intent {
  const intent = processor.store.get('intent', id)
  if (!intent) throw missing('payment intent')
  return intent
}

/** Takes the held money, all or part, once; what is not taken goes back to the shopper. */
export function captureIntent(processor: Processor, id: string, body: Body, write: Writer) {
  const intent = getIntent(processor, id)
  const wanted = amount(body)
  if (intent.status === 'canceled') throw refused('intent_canceled', 'This payment was voided; it cannot be captured.')
  if (intent.status === 'succeeded') throw refused('intent_already_captured', 'This payment was captured already.')
  if (intent.status !== 'requires_capture') {
    throw refused('intent_not_authorized', 'This payment holds no money; there is nothing to capture.')
  }
  if (wanted > BigInt(intent.amountMinor)) {
    throw refused('capture_exceeds_authorization', `At most ${intent.amountMinor} can be captured.`)
  }
  const captured: Intent = {
    ...intent,
    status: 'succeeded',
    capturedMinor: String(wanted),
    capturedAt: processor.nowIso(),
  }
  const shown = put(processor, write, captured, 'payment_intent.captured')
  if (intent.behaviour === 'approve_then_dispute')
    openDispute(processor, captured, { reason: 'product_not_received' }, write)
  return shown
}

/** Lets the held money go, or ends a payment that still waits for the shopper's bank. */
export function voidIntent(processor: Processor, id: string, write: Writer, reason: 'requested' | 'expired') {
  const intent = getIntent(processor, id)
  if (intent.status === 'canceled') throw refused('intent_already_canceled', 'This payment was voided already.')
  if (intent.status === 'succeeded') {
    throw refused('intent_captured', 'This payment was captured; refund it instead of voiding it.')
  }
  if (intent.status === 'failed') throw refused('intent_failed', 'This payment failed; there is nothing to void.')
  const canceledAt = processor.nowIso()
  const canceled: Intent = { ...intent, status: 'canceled', cancellationReason: reason, canceledAt }
  return put(processor, write, canceled, 'payment_intent.canceled')
}

export function createRefund(processor: Processor, body: Body, write: Writer) {
  const intent = getIntent(processor, text(body, 'paymentIntent'))
  const wanted = amount(body)
  if (intent.status !== 'succeeded') throw refused('intent_not_captured', 'Only a captured payment can be refunded.')
  if (isDisputed(processor, intent.id)) {
    throw refused('intent_disputed', 'The bank has taken money of this payment back; it cannot be refunded as well.')
  }
  const left = BigInt(intent.capturedMinor) - BigInt(intent.refundedMinor)
  if (wanted > left) throw refused('refund_exceeds_captured', `At most ${left} can still be refunded.`)
  const refund: Refund = {
    id: freshId('re'),
    paymentIntent: intent.id,
    orderReference: intent.orderReference,
    amountMinor: String(wanted),
    currency: intent.currency,
    ...(typeof body.reason === 'string' ? { reason: body.reason } : {}),
    status: 'succeeded',
    createdAt: processor.nowIso(),
  }
  const refundedMinor = String(BigInt(intent.refundedMinor) + wanted)
  write.put('refund', refund.id, refund)
  write.put('intent', intent.id, { ...intent, refundedMinor })
  announce(processor, write, 'refund.succeeded', presentRefund(refund))
  return presentRefund(refund)
}

/** The bank could not give the money to the shopper after all: it comes back to the shop, days later. */
export function failRefund(processor: Processor, id: string, write: Writer) {
  const refund = processor.store.get('refund', id)
  if (!refund) throw missing('refund')
  if (refund.status === 'failed') return presentRefund(refund)
  const intent = getIntent(processor, refund.paymentIntent)
  const failed: Refund = { ...refund, status: 'failed' }
  const refundedMinor = String(BigInt(intent.refundedMinor) - BigInt(refund.amountMinor))
  write.put('refund', id, failed)
  write.put('intent', intent.id, { ...intent, refundedMinor })
  announce(processor, write, 'refund.failed', presentRefund(failed))
  return presentRefund(failed)
}

/** The shopper's answer at the bank's page. Answering twice changes nothing: the page was simply open twice. */
export function decideChallenge(processor: Processor, challengeId: string, decision: 'approve' | 'decline'): Intent {
  const intent = findChallenged(processor, challengeId)
  if (intent.status !== 'requires_action') return intent
  const approvedByBank = decision === 'approve' && intent.behaviour !== 'challenge_then_decline'
  const declineCode = decision === 'decline' ? 'authentication_failed' : 'card_declined'
  const decided: Intent = approvedByBank
    ? { ...intent, status: 'requires_capture', authorizedAt: processor.nowIso() }
    : { ...intent, status: 'failed', declineCode }
  processor.store.commit((write) => {
    const event = approvedByBank ? 'payment_intent.succeeded_authorization' : 'payment_intent.failed'
    put(processor, write, approvedByBank ? keepCard(write, decided) : decided, event)
  })
  processor.notices.kick()
  return decided
}

export function findChallenged(processor: Processor, challengeId: string): Intent {
  const intent = processor.store.list('intent').find((each) => each.challengeId === challengeId)
  if (!intent) throw missing('challenge')
  return intent
}

function put(processor: Processor, write: Writer, intent: Intent, event: Parameters<typeof announce>[2]) {
  const shown = presentIntent(intent, processor.settings.publicUrl)
  write.put('intent', intent.id, intent)
  announce(processor, write, event, shown)
  return shown
}
