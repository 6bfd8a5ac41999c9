import { resumeCheckoutJob } from '#app/domain/checkout/jobs.ts'
import { hearOfPaymentJob, noteDisputeJob, noteReturnedRefundJob } from '#app/domain/disputes/jobs.ts'
import { isId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import type { PaymentNotice } from '#app/platform/payments/payment-notice.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { Job } from '#app/platform/queue/job.ts'
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
  const jobs = jobsFor(notice.value)
  await inSqlTransaction('payment notice', async (tx) => {
    for (const job of jobs) await enqueue(tx, job)
  })
  return new Response(null, { status: 200 })
}

/** None: signed, but about nothing of ours, and no reason to send it again. */
function jobsFor(notice: PaymentNotice): Job[] {
  if (notice.kind === 'other') return []
  if (notice.kind === 'dispute') return [noteDisputeJob(notice.disputeRef)]
  const ofRefund = notice.kind === 'refund' ? [noteReturnedRefundJob(notice.refundRef)] : []
  const { orderReference, intentRef } = notice
  if (orderReference === null) return [...ofRefund, hearOfPaymentJob(intentRef)]
  return isId('checkout', orderReference) ? [...ofRefund, resumeCheckoutJob(orderReference)] : []
}
