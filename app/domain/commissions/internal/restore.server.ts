import { releaseCommissionsJob } from '#app/domain/commissions/jobs.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { moveState, type Why } from './move-state.server.ts'
import type { LockedCommission } from './lock-commission.server.ts'
import { updateHolds } from './update-holds.server.ts'

/**
 * What stood still goes on where it was: with its date, or at once if that is past. Its clocks are set again from what was
 * delivered meanwhile. Somebody else's block still holds it.
 */
export async function restore(tx: Tx, commission: LockedCommission, why: Why): Promise<void> {
  if (commission.state === 'disputed' || commission.state === 'frozen') {
    await moveState(tx, commission, commission.releaseAt ? 'held' : 'estimated', why)
  }
  await updateHolds(tx, commission.orderId)
  await enqueue(tx, releaseCommissionsJob(tx.now))
}
