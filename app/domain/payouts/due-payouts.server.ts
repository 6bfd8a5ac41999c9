import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { poolsToPaySql } from './internal/balances.sql.ts'
import { proposeRunJob, reconcilePayoutJob, sendPayoutJob } from './jobs.ts'
import { lastPayoutDate } from './payout-dates.ts'
import { payoutTermsOf } from './payout-terms.server.ts'

/** A worker that died while it asked left the payout like this. */
const askedForTooLong = 15 * millisecondsPer.minute
const mostAtOnce = 2_000

/**
 * Each shop's last payout day that has no run yet gets one, also when nobody was awake on the day itself.
 * Idempotent on: (shop, currency, cut-off), as the job's key and the run's own.
 */
export async function enqueueDueRuns(tx: Tx): Promise<{ due: number }> {
  const pools = await sql<{ shopId: string; currency: string }>(tx, poolsToPaySql)
  const jobs = []
  for (const { shopId, currency } of pools) {
    const cutoffAt = lastPayoutDate(await payoutTermsOf(tx, shopId), tx.now)
    // One that is still being put together may have lost its job; a second finds nothing left to do.
    const done = await tx.payoutRun.count({
      where: { shopId, currency, cutoffAt: { gte: cutoffAt }, state: { not: 'claiming' } },
    })
    if (done === 0) jobs.push(proposeRunJob({ shopId, currency, cutoffAt: cutoffAt.toISOString() }))
  }
  await enqueueMany(tx, jobs)
  return { due: jobs.length }
}

/** What is approved and funded leaves through the rail that we talk to; bank files and payments by hand wait for people. */
export async function enqueueSending(tx: Tx): Promise<{ due: number }> {
  const ready = await tx.payout.findMany({
    where: { state: 'approved', rail: 'stripe', run: { funding: { state: 'paid' } } },
    select: { id: true, shopId: true },
    orderBy: { id: 'asc' },
    take: mostAtOnce,
  })
  await enqueueMany(tx, ready.map(({ id, shopId }) => sendPayoutJob({ payoutId: id, shopId }))) // prettier-ignore
  return { due: ready.length }
}

/** F4, Z5: nothing stays unknown without being asked about again. */
export async function enqueueReconciling(tx: Tx): Promise<{ due: number }> {
  const sentAt = { lte: addMilliseconds(tx.now, -askedForTooLong) }
  const open = await tx.payout.findMany({
    where: { rail: 'stripe', OR: [{ state: 'unknown' }, { state: 'sending', sentAt }] },
    select: { id: true },
    orderBy: { sentAt: 'asc' },
    take: mostAtOnce,
  })
  await enqueueMany(tx, open.map(({ id }) => reconcilePayoutJob(id))) // prettier-ignore
  return { due: open.length }
}
