import type { Job } from '#app/platform/queue/job.ts'

export const disputeJobNames = {
  note: 'note-dispute',
  sweep: 'sweep-disputes',
  hear: 'hear-of-payment',
  refund: 'note-returned-refund',
} as const

/** Reads one dispute again and notes what it has become. */
export function noteDisputeJob(disputeRef: string): Job {
  return { name: disputeJobNames.note, payload: { disputeRef }, key: `${disputeJobNames.note}:${disputeRef}` }
}

/** News of a payment that names it by the processor's word only. */
export function hearOfPaymentJob(intentRef: string): Job {
  return { name: disputeJobNames.hear, payload: { intentRef }, key: `${disputeJobNames.hear}:${intentRef}` }
}

/** Reads a refund again: the bank may have sent it back. */
export function noteReturnedRefundJob(refundRef: string): Job {
  return { name: disputeJobNames.refund, payload: { refundRef }, key: `${disputeJobNames.refund}:${refundRef}` }
}
