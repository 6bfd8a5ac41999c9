import Stripe from 'stripe'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { PaymentNotice } from '../payment-notice.ts'
import { referenceName } from './to-intent.ts'

const toleranceSeconds = 300

/** K10: the library compares in constant time; what was signed long ago (or long from now) is refused too. */
export function readStripeNotice(
  stripe: Stripe,
  secret: string,
  received: { rawBody: string; headers: Headers; now: Date },
): Outcome<PaymentNotice, 'BAD_SIGNATURE' | 'UNREADABLE'> {
  const { rawBody, headers, now } = received
  const signature = headers.get('stripe-signature')
  if (!signature) return refuse('BAD_SIGNATURE')
  const signedAt = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1])
  if (signedAt - now.getTime() / 1000 > toleranceSeconds) return refuse('BAD_SIGNATURE')
  try {
    const event = stripe.webhooks.constructEvent(rawBody, signature, secret, toleranceSeconds, undefined, now.getTime())
    const notice = toNotice(event.type, event.data?.object)
    return notice ? accept(notice) : refuse('UNREADABLE')
  } catch (error) {
    return refuse(error instanceof Stripe.errors.StripeSignatureVerificationError ? 'BAD_SIGNATURE' : 'UNREADABLE')
  }
}

type Named = { id?: unknown; object?: unknown; payment_intent?: unknown; metadata?: Record<string, unknown> | null }

function toNotice(type: string, subject: unknown): PaymentNotice | null {
  const { id, object, payment_intent: intent, metadata } = (subject ?? {}) as Named
  if (typeof id !== 'string') return null
  const reference = metadata?.[referenceName]
  const orderReference = typeof reference === 'string' && reference !== '' ? reference : null
  if (object === 'payment_intent') return { kind: 'intent', type, intentRef: id, orderReference }
  if (typeof intent !== 'string') return { kind: 'other', type }
  if (object === 'charge') return { kind: 'intent', type, intentRef: intent, orderReference }
  if (object === 'refund') return { kind: 'refund', type, refundRef: id, intentRef: intent, orderReference }
  if (object === 'dispute') return { kind: 'dispute', type, disputeRef: id, intentRef: intent, orderReference }
  return { kind: 'other', type }
}
