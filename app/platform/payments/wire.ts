import { z } from 'zod'
import type { Intent } from './processor.ts'

/** The test processor's intent, as far as we read it. */
export const intentSchema = z.object({
  id: z.string(),
  status: z.enum(['requires_action', 'requires_capture', 'succeeded', 'canceled', 'failed']),
  amountMinor: z.string().regex(/^\d+$/),
  currency: z.string(),
  orderReference: z.string(),
  challengeUrl: z.string().optional(),
  declineCode: z.string().optional(),
  card: z.object({ brand: z.string(), last4: z.string(), fingerprint: z.string() }).optional(),
})

export const intentsSchema = z.object({ items: z.array(intentSchema) })
export const refundSchema = z.object({ id: z.string() })

const statusOf = {
  requires_action: 'challenge',
  requires_capture: 'authorized',
  succeeded: 'captured',
  canceled: 'voided',
  failed: 'failed',
} as const

export function toIntent(wire: z.infer<typeof intentSchema>): Intent {
  return {
    ref: wire.id,
    orderReference: wire.orderReference,
    status: statusOf[wire.status],
    amountMinor: BigInt(wire.amountMinor),
    currency: wire.currency,
    challengeUrl: wire.challengeUrl ?? null,
    declineCode: wire.declineCode ?? null,
    card: wire.card ? { brand: wire.card.brand, last4: wire.card.last4, fingerprint: wire.card.fingerprint } : null,
  }
}

/** A notice is about an intent or about a refund of one. */
export const noticeSchema = z.object({
  type: z.string(),
  object: z.object({ id: z.string(), orderReference: z.string(), paymentIntent: z.string().optional() }),
})
