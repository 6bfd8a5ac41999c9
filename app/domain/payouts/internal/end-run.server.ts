import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { payoutRunChanged } from '#app/domain/payouts/events.ts'
import { inFlightStates } from '#app/domain/payouts/payout-states.ts'

/** The first payout that leaves takes its run along. */
export async function noteRunSending(tx: Tx, { runId, shopId }: { runId: string; shopId: string }): Promise<void> {
  const { count } = await tx.payoutRun.updateMany({
    where: { id: runId, state: 'approved' },
    data: { state: 'sending' },
  })
  if (count > 0) await publish(tx, payoutRunChanged({ runId, shopId, state: 'sending' }))
}

/** A run is done when none of its payouts is on its way any more. */
export async function endRun(tx: Tx, { runId, shopId }: { runId: string; shopId: string }): Promise<void> {
  const left = await tx.payout.count({ where: { runId, state: { in: [...inFlightStates] } } })
  if (left > 0) return
  const { count } = await tx.payoutRun.updateMany({
    where: { id: runId, state: { in: ['approved', 'sending'] } },
    data: { state: 'done', doneAt: tx.now },
  })
  if (count > 0) await publish(tx, payoutRunChanged({ runId, shopId, state: 'done' }))
}
