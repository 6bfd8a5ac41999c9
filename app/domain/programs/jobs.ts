import type { Job } from '#app/platform/queue/job.ts'

export const programJobNames = {
  settle: 'settle-enrollment',
  locks: 'notice-lock-endings',
  tell: 'tell-lock-endings',
  leaving: 'tell-products-leaving',
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

export type ProductsLeaving = {
  readonly programId: string
  /** When they were taken out. */
  readonly changedAt: string
  readonly after: string
  readonly isReminder: boolean
}

/** B4: tells the next creators after one, by id, that products they have up leave the program. */
export function tellProductsLeavingJob(leaving: ProductsLeaving, runAt?: Date): Job {
  const { programId, changedAt, after, isReminder } = leaving
  return {
    name: programJobNames.leaving,
    payload: { programId, changedAt, after, isReminder },
    ...(runAt && { runAt }),
    key: `tell-products-leaving:${programId}:${changedAt}:${isReminder ? 'again' : 'first'}:${after}`,
  }
}
