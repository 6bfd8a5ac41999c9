import { resumeCheckoutJob } from '#app/domain/checkout/jobs.ts'
import { isId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'

const mostCharacters = 256 * 1024

/**
 * POST /webhooks/payments. A notice only says that there is something to ask about: the job asks the processor itself,
 * so a repeated, late or reordered notice does no harm. Kept as a job before it is answered (K10).
 */
export async function receivePaymentWebhook(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > mostCharacters) return new Response(null, { status: 413 })
  const rawBody = await request.text()
  if (rawBody.length > mostCharacters) return new Response(null, { status: 413 })
  const notice = payments.parseWebhook(rawBody, request.headers, now())
  if (!notice.ok) return new Response(null, { status: notice.code === 'BAD_SIGNATURE' ? 401 : 400 })
  const orderReference = notice.value.kind === 'other' ? null : notice.value.orderReference
  // Signed, but about something that is not a checkout of ours: nothing to do, and no reason to send it again.
  if (orderReference && isId('checkout', orderReference)) {
    await inSqlTransaction('payment notice', (tx) => enqueue(tx, resumeCheckoutJob(orderReference)))
  }
  return new Response(null, { status: 200 })
}
