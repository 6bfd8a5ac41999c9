import Stripe from 'stripe'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { PaymentNotice } from '../payment-notice.ts'
import { referenceName } from './to-intent.ts'

const toleranceSeconds = 300

/** K10: the library compares in constant time; what was signed long ago (or long from now) is refused too. */
export function readStripeNotice(
  stripe: Stripe,
  secret: string,
  received: Received,
): Outcome<PaymentNotice, 'BAD_SIGNATURE' | 'UNREADABLE'> {
  const event = openStripeEvent(stripe, secret, received)
  if (!event.ok) return event
  const notice = toNotice(event.value.type, event.value.data?.object)
  return notice ? accept(notice) : refuse('UNREADABLE')
}

export type Received = { readonly rawBody: string; readonly headers: Headers; readonly now: Date }

/** K10, for every endpoint of ours that Stripe calls; each has a secret of its own. */
export function openStripeEvent(
  stripe: Stripe,
  secret: string,
  { rawBody, headers, now }: Received,
): Outcome<Stripe.Event, 'BAD_SIGNATURE' | 'UNREADABLE'> {
  const signature = headers.get('stripe-signature')
  if (!signature) return refuse('BAD_SIGNATURE')
  const signedAt = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1])
  if (signedAt - now.getTime() / 1000 > toleranceSeconds) return refuse('BAD_SIGNATURE')
  try {
    return accept(
      stripe.webhooks.constructEvent(rawBody, signature, secret, toleranceSeconds, undefined, now.getTime()),
    )
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
