import { disputeJobNames } from '#app/domain/disputes/jobs.ts'
import { noteDispute } from '#app/domain/disputes/note-dispute.server.ts'
import { sweepDisputes } from '#app/domain/disputes/sweep-disputes.server.ts'
import { noteReturnedRefund } from '#app/domain/fulfillment/note-returned-refund.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'

const { note, sweep, hear, refund } = disputeJobNames

/** What the processor's notices cause beside the checkout they name. */
export const disputeJobs: Readonly<Record<string, JobHandler>> = {
  [note]: (payload) => noteDispute(textIn(payload, 'disputeRef')),
  [sweep]: () => inTransaction('sweep disputes', sweepDisputes),
  [refund]: (payload) => noteReturnedRefund(textIn(payload, 'refundRef')),
  [hear]: async (payload) => {
    const where = { processorRef: textIn(payload, 'intentRef') }
    const payment = await db.payment.findUnique({ where, select: { checkoutId: true } })
    if (payment) await resumePayment(payment.checkoutId)
  },
}
