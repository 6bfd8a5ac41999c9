import type { Job } from '#app/platform/queue/job.ts'

export const disputeJobNames = { note: 'note-dispute', sweep: 'sweep-disputes', hear: 'hear-of-payment' } as const

/** Reads one dispute again and notes what it has become. */
export function noteDisputeJob(disputeRef: string): Job {
  return { name: disputeJobNames.note, payload: { disputeRef }, key: `${disputeJobNames.note}:${disputeRef}` }
}

/** News of a payment that names it by the processor's word only. */
export function hearOfPaymentJob(intentRef: string): Job {
  return { name: disputeJobNames.hear, payload: { intentRef }, key: `${disputeJobNames.hear}:${intentRef}` }
}
