import { createHmac, timingSafeEqual } from 'node:crypto'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { PaymentNotice } from './processor.ts'
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
  const { type, object } = parsed.data
  return accept({ type, intentRef: object.paymentIntent ?? object.id, orderReference: object.orderReference })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // judged by the schema: UNREADABLE
  }
}
