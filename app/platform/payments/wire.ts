import { z } from 'zod'
import type { DeclineCode, Intent, ProcessorRefund, SavedCardFacts } from './processor.ts'
import type { ProcessorDispute } from './processor-dispute.ts'

const amountText = z
  .string()
  .regex(/^\d+$/)
  .transform((digits) => BigInt(digits))

const cardSchema = z.object({
  brand: z.string(),
  last4: z.string(),
  fingerprint: z.string(),
  expMonth: z.number(),
  expYear: z.number(),
})
const savedCardSchema = cardSchema.extend({ id: z.string() })

/** The test processor's intent, as far as we read it. */
export const intentSchema = z.object({
  id: z.string(),
  status: z.enum(['requires_action', 'requires_capture', 'succeeded', 'canceled', 'failed']),
  amountMinor: amountText,
  capturedMinor: amountText,
  currency: z.string(),
  orderReference: z.string(),
  challengeUrl: z.string().optional(),
  declineCode: z.string().optional(),
  card: cardSchema.optional(),
  savedCard: savedCardSchema.optional(),
})
export const intentsSchema = z.object({ items: z.array(intentSchema) })
export const customerSchema = z.object({ id: z.string() })
export const savedCardsSchema = z.object({ items: z.array(savedCardSchema) })
export const refundSchema = z.object({
  id: z.string(),
  paymentIntent: z.string(),
  amountMinor: amountText,
  currency: z.string(),
  status: z.enum(['succeeded', 'failed']),
})
export const refundsSchema = z.object({ items: z.array(refundSchema) })
export const disputeSchema = z.object({
  id: z.string(),
  paymentIntent: z.string(),
  amountMinor: amountText,
  currency: z.string(),
  reason: z.string(),
  status: z.enum(['needs_response', 'under_review', 'won', 'lost']),
  fundsWithdrawn: z.boolean(),
  evidenceDueBy: z.coerce.date().optional(),
  createdAt: z.coerce.date(),
})
export const disputesSchema = z.object({ items: z.array(disputeSchema) })

const statusOf = {
  requires_action: 'challenge',
  requires_capture: 'authorized',
  succeeded: 'captured',
  canceled: 'voided',
  failed: 'failed',
} as const

const declineCodes: readonly string[] = [
  'card_declined',
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'authentication_failed',
  'processing_error',
] satisfies DeclineCode[]

export function toIntent(wire: z.infer<typeof intentSchema>): Intent {
  const { card, savedCard, declineCode } = wire
  return {
    ref: wire.id,
    orderReference: wire.orderReference,
    status: statusOf[wire.status],
    amountMinor: wire.amountMinor,
    capturedMinor: wire.capturedMinor,
    currency: wire.currency,
    challengeUrl: wire.challengeUrl ?? null,
    declineCode: declineCode ? toDeclineCode(declineCode) : null,
    card: card ? { brand: card.brand, last4: card.last4, fingerprint: card.fingerprint } : null,
    savedCard: savedCard ? toSavedCard(savedCard) : null,
  }
}

function toDeclineCode(code: string): DeclineCode {
  return declineCodes.includes(code) ? (code as DeclineCode) : 'card_declined'
}

export function toSavedCard(wire: z.infer<typeof savedCardSchema>): SavedCardFacts {
  const { id, brand, last4, expMonth, expYear, fingerprint } = wire
  return { ref: id, brand, last4, expiryMonth: expMonth, expiryYear: expYear, fingerprint }
}

export function toRefund(wire: z.infer<typeof refundSchema>): ProcessorRefund {
  const { id, paymentIntent, amountMinor, currency, status } = wire
  return { ref: id, intentRef: paymentIntent, amountMinor, currency, status }
}

const disputeStatusOf = {
  needs_response: 'needsResponse',
  under_review: 'underReview',
  won: 'won',
  lost: 'lost',
} as const

export function toDispute(wire: z.infer<typeof disputeSchema>): ProcessorDispute {
  return {
    ref: wire.id,
    intentRef: wire.paymentIntent,
    amountMinor: wire.amountMinor,
    currency: wire.currency,
    reason: wire.reason,
    status: disputeStatusOf[wire.status],
    isWithdrawn: wire.fundsWithdrawn,
    evidenceDueBy: wire.evidenceDueBy ?? null,
    openedAt: wire.createdAt,
  }
}

/** A notice is about an intent, a refund of one or a dispute of one. */
export const noticeSchema = z.object({
  type: z.string(),
  object: z.object({ id: z.string(), orderReference: z.string(), paymentIntent: z.string().optional() }),
})
