import type { Job } from '#app/platform/queue/job.ts'

/** Brings a program's discount in Shopify to what it shall be; one at a time for a program. */
export function pushProgramDiscountJob(programId: string, runAt?: Date): Job {
  const key = `push-program-discount:${programId}`
  return { name: 'push-program-discount', payload: { programId }, key, queueName: key, ...(runAt ? { runAt } : {}) }
}

/** Ends the codes of somebody who is no member any more, once that holds. */
export function endMemberCodesJob(payload: { programId: string; creatorId: string }, runAt: Date): Job {
  return { name: 'end-member-codes', payload, runAt }
}
