import type Stripe from 'stripe'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { PaymentProcessor } from '../processor.ts'
import type { DisputeRefusal, ProcessorDispute } from '../processor-dispute.ts'
import { fromStripeAmount } from './stripe-amounts.ts'
import { askStripe } from './stripe-errors.ts'

type Disputes = Pick<PaymentProcessor, 'getDispute' | 'listDisputes' | 'acceptDispute' | 'submitEvidence'>
type Changed = Outcome<ProcessorDispute, DisputeRefusal>

/** Chargebacks at Stripe (D10). */
export function stripeDisputes(stripe: Stripe): Disputes {
  const retrieve = (ref: string) => askStripe('read dispute', () => stripe.disputes.retrieve(ref))
  const change = (operation: string, ref: string, send: () => Promise<Stripe.Dispute>) =>
    askStripe<Changed>(
      operation,
      async () => accept(toDispute(await send())),
      async () => whyNot(await retrieve(ref)),
    )
  return {
    getDispute: async (ref) => toDispute(await retrieve(ref)),
    listDisputes: (intentRef) =>
      askStripe('list disputes', async () => {
        const listed = await stripe.disputes.list({ payment_intent: intentRef, limit: 100 })
        return listed.data.map(toDispute)
      }),
    acceptDispute: (ref, key) =>
      change('accept dispute', ref, () => stripe.disputes.close(ref, {}, { idempotencyKey: key })),
    submitEvidence(ref, text, key) {
      const params = { evidence: { uncategorized_text: text }, submit: true }
      return change('send evidence', ref, () => stripe.disputes.update(ref, params, { idempotencyKey: key }))
    },
  }
}

function whyNot(dispute: Stripe.Dispute): Changed | undefined {
  const status = statusOf(dispute)
  if (status === 'won' || status === 'lost') return refuse('DISPUTE_CLOSED')
  if (dispute.evidence_details.submission_count > 0) return refuse('EVIDENCE_ALREADY_SENT')
  return dispute.evidence_details.past_due ? refuse('EVIDENCE_TOO_LATE') : undefined
}

function toDispute(wire: Stripe.Dispute): ProcessorDispute {
  const { payment_intent: intent, evidence_details: evidence } = wire
  // In the currency of our account, so only the sign is ours to read: below zero the bank has the money.
  const moved = wire.balance_transactions.reduce((total, { amount }) => total + amount, 0)
  return {
    ref: wire.id,
    intentRef: typeof intent === 'string' ? intent : (intent?.id ?? ''),
    amountMinor: fromStripeAmount(wire.amount, wire.currency),
    currency: wire.currency.toUpperCase(),
    reason: wire.reason,
    status: statusOf(wire),
    isWithdrawn: moved < 0,
    evidenceDueBy: evidence.due_by ? new Date(evidence.due_by * 1000) : null,
    openedAt: new Date(wire.created * 1000),
  }
}

function statusOf({ id, status }: Stripe.Dispute): ProcessorDispute['status'] {
  switch (status) {
    case 'needs_response':
    case 'warning_needs_response':
    case 'appeal_needs_response':
      return 'needsResponse'
    case 'under_review':
    case 'warning_under_review':
    case 'appeal_under_review':
      return 'underReview'
    case 'won':
    case 'warning_closed':
    case 'prevented':
      return 'won'
    case 'lost':
      return 'lost'
    default:
      throw new Error(`Dispute ${id} has a status that this version does not know: ${status}`)
  }
}
