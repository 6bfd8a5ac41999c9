import { payoutRunChanged } from '#app/domain/payouts/events.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { giveBack } from './give-back.server.ts'
import { lockPayoutsSql, lockRunSql } from './locks.sql.ts'
import { sharesToReturnSql } from './shares.sql.ts'
import { toSteps, type Share } from './steps.ts'

type OfRun = { readonly shopId: string; readonly runId: string; readonly actor: string }

/** What is still to be given back of a run that is being cancelled, in steps of about `most` lines. */
export async function planReturns(db: Reader, runId: string, most: number): Promise<string[][]> {
  return toSteps(await sql<Share>(db, sharesToReturnSql, [runId]), most)
}

/**
 * F5: some payouts of a run that is being cancelled go back to the balances they came from, whole.
 * Idempotent on: the payouts' states.
 */
export async function returnPayouts(
  tx: Tx,
  { runId, actor, payoutIds }: OfRun & { readonly payoutIds: readonly string[] },
): Promise<void> {
  await sql(tx, lockRunSql, [runId])
  await sql(tx, lockPayoutsSql, [[...payoutIds]])
  const waiting = await tx.payout.findMany({
    where: { id: { in: [...payoutIds] }, runId, state: 'proposed', run: { state: 'cancelling' } },
    orderBy: { id: 'asc' },
  })
  await giveBack(tx, waiting, { state: 'cancelled', failure: null, actor, reasonCode: 'RUN_CANCELLED' })
}

/**
 * Nothing of it is left to be given back.
 * Idempotent on: the run's state.
 */
export async function endCancelling(tx: Tx, { shopId, runId }: OfRun): Promise<void> {
  await sql(tx, lockRunSql, [runId])
  if ((await tx.payout.count({ where: { runId, state: 'proposed' } })) > 0) return
  const { count } = await tx.payoutRun.updateMany({
    where: { id: runId, state: 'cancelling' },
    data: { state: 'cancelled', doneAt: tx.now },
  })
  if (count > 0) await publish(tx, payoutRunChanged({ runId, shopId, state: 'cancelled' }))
}
