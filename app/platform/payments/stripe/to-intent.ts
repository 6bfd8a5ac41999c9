import type Stripe from 'stripe'
import { ProcessorUnreachable, type DeclineCode, type Intent, type SavedCardFacts } from '../processor.ts'
import { fromStripeAmount } from './stripe-amounts.ts'

/** What we need to see of a payment beside itself. */
export const intentParts = ['payment_method']

/** Metadata: which purchase of ours a payment is for, and under which key it was asked for. */
export const referenceName = 'order_reference'
export const keyName = 'request_key'

export function toIntent(wire: Stripe.PaymentIntent): Intent {
  const status = statusOf(wire)
  const method = methodOf(wire)
  const isHeld = status === 'authorized' || status === 'captured'
  return {
    ref: wire.id,
    orderReference: wire.metadata[referenceName] ?? '',
    status,
    amountMinor: fromStripeAmount(wire.amount, wire.currency),
    capturedMinor: fromStripeAmount(wire.amount_received, wire.currency),
    currency: wire.currency.toUpperCase(),
    challengeUrl: status === 'challenge' ? (wire.next_action?.redirect_to_url?.url ?? null) : null,
    declineCode: status === 'failed' ? toDeclineCode(wire.last_payment_error) : null,
    card: method?.card
      ? { brand: method.card.brand, last4: method.card.last4, fingerprint: method.card.fingerprint ?? null }
      : null,
    savedCard: isHeld && method?.customer ? toSavedCard(method) : null,
  }
}

function statusOf({ id, status }: Stripe.PaymentIntent): Intent['status'] {
  switch (status) {
    case 'requires_action':
      return 'challenge'
    case 'requires_capture':
      return 'authorized'
    case 'succeeded':
      return 'captured'
    case 'canceled':
      return 'voided'
    case 'requires_payment_method':
      return 'failed'
    default:
      // Being worked on at this moment: whoever asks again will know.
      throw new ProcessorUnreachable(`payment ${id} is ${status}`)
  }
}

function methodOf({ payment_method: method, last_payment_error: failed }: Stripe.PaymentIntent) {
  return method && typeof method === 'object' ? method : (failed?.payment_method ?? null)
}

export function toSavedCard({ id, card }: Stripe.PaymentMethod): SavedCardFacts | null {
  if (!card) return null
  const { brand, last4, exp_month: expiryMonth, exp_year: expiryYear, fingerprint } = card
  return { ref: id, brand, last4, expiryMonth, expiryYear, fingerprint: fingerprint ?? null }
}

function toDeclineCode(failed: { code?: string; decline_code?: string } | null | undefined): DeclineCode {
  const reason = failed?.decline_code ?? failed?.code
  switch (reason) {
    case 'insufficient_funds':
    case 'expired_card':
    case 'processing_error':
      return reason
    case 'incorrect_cvc':
    case 'invalid_cvc':
      return 'incorrect_cvc'
    case 'authentication_required':
    case 'payment_intent_authentication_failure':
      return 'authentication_failed'
    default:
      return failed?.code === 'expired_card' || failed?.code === 'incorrect_cvc' ? failed.code : 'card_declined'
  }
}
