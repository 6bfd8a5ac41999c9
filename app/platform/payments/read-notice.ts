import { createHmac, timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { PaymentNotice } from './payment-notice.ts'
import { noticeSchema } from './wire.ts'

export const signatureHeader = 'vitrine-processor-signature'
const toleranceSeconds = 300

/** Checks `t=<unix seconds>,v1=<hex hmac of "t.body">` in constant time and refuses what was signed long ago. */
export function readNotice(
  rawBody: string,
  headers: Headers,
  secret: string,
  now: Date,
): Outcome<PaymentNotice, 'BAD_SIGNATURE' | 'UNREADABLE'> {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(headers.get(signatureHeader) ?? '')
  if (!match) return refuse('BAD_SIGNATURE')
  const [, time = '', given = ''] = match
  const expected = createHmac('sha256', secret).update(`${time}.${rawBody}`).digest()
  const isGenuine = timingSafeEqual(expected, Buffer.from(given, 'hex'))
  const isRecent = Math.abs(now.getTime() / 1000 - Number(time)) <= toleranceSeconds
  if (!isGenuine || !isRecent) return refuse('BAD_SIGNATURE')
  const parsed = noticeSchema.safeParse(parseJson(rawBody))
  if (!parsed.success) return refuse('UNREADABLE')
  return accept(toNotice(parsed.data))
}

function toNotice({ type, object }: z.infer<typeof noticeSchema>): PaymentNotice {
  const { id, orderReference, paymentIntent: intentRef } = object
  if (type.startsWith('payment_intent.')) return { kind: 'intent', type, intentRef: id, orderReference }
  if (type.startsWith('refund.') && intentRef) return { kind: 'refund', type, refundRef: id, intentRef, orderReference }
  if (type.startsWith('dispute.') && intentRef) {
    return { kind: 'dispute', type, disputeRef: id, intentRef, orderReference }
  }
  return { kind: 'other', type }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // judged by the schema: UNREADABLE
  }
}
