import type { Job } from '#app/platform/queue/job.ts'

export const commissionJobNames = {
  accrue: 'accrue-commissions',
  refund: 'reverse-commissions',
  void: 'void-commissions',
  hold: 'update-commission-holds',
  edit: 'recompute-commissions',
  release: 'release-commissions',
  returns: 'note-returns-of-commissions',
  dispute: 'apply-dispute-to-commissions',
  sweep: 'sweep-commissions',
  tiers: 'close-tier-periods',
  block: 'block-commissions-of-unpaid-shop',
  unblock: 'unblock-commissions-of-shop',
} as const

/** Releases whatever is due at that instant; one job per instant, however many commissions wait for it. */
export function releaseCommissionsJob(runAt: Date): Job {
  return { name: commissionJobNames.release, payload: {}, runAt, key: `release-commissions:${runAt.toISOString()}` }
}
