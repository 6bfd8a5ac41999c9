import type { Job } from '#app/platform/queue/job.ts'

export const programJobNames = {
  settle: 'settle-enrollment',
  locks: 'notice-lock-endings',
  tell: 'tell-lock-endings',
} as const

/** A13: carries out what was set for a later instant. */
export function settleEnrollmentJob(enrollmentId: string, runAt: Date): Job {
  return { name: programJobNames.settle, payload: { enrollmentId }, runAt, key: `settle-enrollment:${enrollmentId}` }
}

export type LockEnding = { readonly rateVersionId: string; readonly changedAt: string; readonly after: string }

/** B4: tells the next creators after one, by id, that their locked rate ends. */
export function tellLockEndingsJob({ rateVersionId, changedAt, after }: LockEnding): Job {
  return {
    name: programJobNames.tell,
    payload: { rateVersionId, changedAt, after },
    key: `tell-lock-endings:${rateVersionId}:${changedAt}:${after}`,
  }
}
