import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { tellProductsLeavingJob } from '../jobs.ts'

/** B4: has creators told of what was taken out of the program at this instant, now and once more before their locks end. */
export async function announceLeaving(tx: Tx, programId: string): Promise<void> {
  const { decreaseLockDays, lockNoticeDays } = (await policyAt(tx, { programId, at: tx.now })).values.rates
  const leaving = { programId, changedAt: tx.now.toISOString(), after: '' }
  const runAt = addDays(tx.now, decreaseLockDays - lockNoticeDays)
  await enqueueMany(tx, [
    tellProductsLeavingJob({ ...leaving, isReminder: false }),
    tellProductsLeavingJob({ ...leaving, isReminder: true }, runAt),
  ])
}
