import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { fundingPaid } from './events.ts'
import { approveRun } from './internal/approve-run.server.ts'
import { lockPool } from './internal/claim-run.server.ts'
import { endCancelling, planReturns, returnPayouts } from './internal/cancel-run.server.ts'
import { lockPayoutsOfRunSql, lockRunSql } from './internal/locks.sql.ts'
import { linesAtOnce } from './internal/steps.ts'
import { cancelRunJob } from './jobs.ts'
import type { PayoutRefusal } from './refusals.ts'

export type RunOfShop = { readonly shopId: string; readonly runId: string; readonly actor: string }

/**
 * The merchant looked and agrees; the run waits for the money now (F8).
 * Idempotent on: the run's state; approved already is a success.
 */
export async function approvePayoutRun(
  tx: Tx,
  { shopId, runId, actor }: RunOfShop,
): Promise<Outcome<{ runId: string }, PayoutRefusal>> {
  await sql(tx, lockRunSql, [runId])
  const run = await tx.payoutRun.findFirst({ where: { id: runId, shopId } })
  if (!run) return refuse('RUN_NOT_FOUND')
  const isCancelled = run.state === 'cancelling' || run.state === 'cancelled'
  if (run.approvedAt !== null && !isCancelled) return accept({ runId })
  if (run.state !== 'proposed') return refuse('RUN_NOT_PROPOSED')
  await approveRun(tx, { runId, actor })
  await noteAudit(tx, { shopId, actor, action: 'payoutRun.approve', subject: runId })
  return accept({ runId })
}

type Cancelling = RunOfShop & {
  /** How many lines one transaction gives back, in whole payouts. */
  readonly most?: number
}

/**
 * Everything of the run goes back to the balances it came from; what was on its way already cannot be called back. From now
 * on nothing of it can leave; what is too much for one transaction is given back by a job, payout by payout.
 * Idempotent on: the run's state; cancelled already is a success.
 */
export async function cancelPayoutRun(
  tx: Tx,
  { shopId, runId, actor, most = linesAtOnce }: Cancelling,
): Promise<Outcome<{ runId: string }, PayoutRefusal>> {
  const found = await tx.payoutRun.findFirst({ where: { id: runId, shopId }, select: { currency: true } })
  if (!found) return refuse('RUN_NOT_FOUND')
  // Nobody adds to it from now on.
  await lockPool(tx, { shopId, currency: found.currency })
  await sql(tx, lockRunSql, [runId])
  const run = await tx.payoutRun.findUniqueOrThrow({ where: { id: runId }, include: { funding: true } })
  if (run.state === 'cancelled' || run.state === 'cancelling') return accept({ runId })
  const payouts = await sql<{ state: string }>(tx, lockPayoutsOfRunSql, [runId])
  const isWaiting = payouts.every(({ state }) => state === 'proposed' || state === 'approved')
  if (run.state === 'sending' || run.state === 'done' || !isWaiting) return refuse('RUN_ON_ITS_WAY')
  await tx.payoutRun.update({ where: { id: runId }, data: { state: 'cancelling' } })
  // Whoever sends looks for what is approved.
  await tx.payout.updateMany({ where: { runId, state: 'approved' }, data: { state: 'proposed' } })
  await endFunding(tx, run.funding)
  await noteAudit(tx, { shopId, actor, action: 'payoutRun.cancel', subject: runId })
  const [payoutIds = [], ...others] = await planReturns(tx, runId, most)
  await returnPayouts(tx, { shopId, runId, actor, payoutIds })
  if (others.length > 0) await enqueue(tx, cancelRunJob({ shopId, runId, actor }))
  else await endCancelling(tx, { shopId, runId, actor })
  return accept({ runId })
}

/**
 * Gives back the rest of a run that is being cancelled, in steps of their own transactions. For jobs, never inside one.
 * Idempotent on: the states of the payouts and the run.
 */
export async function cancelLargeRun({ most = linesAtOnce, ...run }: Cancelling): Promise<void> {
  for (const payoutIds of await planReturns(db, run.runId, most)) {
    await inTransaction('give back payouts', (tx) => returnPayouts(tx, { ...run, payoutIds }))
  }
  await inTransaction('end cancelled run', (tx) => endCancelling(tx, run))
}

type OpenFunding = { id: string; shopId: string; currency: string; runId: string; state: string } | null

/** Nothing is to be brought any more. What was brought stays the shop's, for its next run. */
async function endFunding(tx: Tx, funding: OpenFunding): Promise<void> {
  if (!funding || funding.state === 'paid') return
  const { id: fundingId, shopId, currency, runId, state } = funding
  await tx.funding.update({ where: { id: fundingId }, data: { state: 'void' } })
  if (state !== 'overdue') return
  const isShopClear = (await tx.funding.count({ where: { shopId, state: 'overdue' } })) === 0
  await publish(tx, fundingPaid({ fundingId, shopId, currency, runId, isShopClear }))
}
