import { enrollmentStatuses, type EnrollmentStatus } from '#app/domain/programs/enrollment-states.ts'

/** The statuses in the order of the inbox: what waits for the merchant first. */
export const inboxOrder = ['applied', 'active', 'invited', 'paused', 'declined', 'left', 'banned'] as const

export function toStatusName(status: string): EnrollmentStatus {
  return enrollmentStatuses.find((one) => one === status) ?? 'left'
}
