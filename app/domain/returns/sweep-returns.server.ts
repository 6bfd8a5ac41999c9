import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Job } from '#app/platform/queue/job.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { recordRefundJob, tellReturnJob } from './jobs.ts'
import { recordWithinHours } from './record-refund.server.ts'

const take = 200

/**
 * Finds what Shopify has not been told of and nobody works on, from the facts alone: jobs can be lost, facts cannot.
 * Idempotent on: job keys; every job is safe to run twice.
 */
export async function sweepReturns(tx: Tx): Promise<number> {
  const jobs = [...(await untoldReturns(tx)), ...(await unrecordedRefunds(tx))]
  await enqueueMany(tx, jobs)
  return jobs.length
}

async function untoldReturns(tx: Tx): Promise<Job[]> {
  const found = await tx.return.findMany({
    where: { pendingAction: { not: null }, order: { shopifyOrderGid: { not: null } } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take,
  })
  return found.map(({ id }) => tellReturnJob(id))
}

async function unrecordedRefunds(tx: Tx): Promise<Job[]> {
  const found = await tx.refund.findMany({
    where: {
      initiator: 'vitrine',
      shopifyRefundGid: null,
      createdAt: { gt: addMilliseconds(tx.now, -(recordWithinHours + 1) * millisecondsPer.hour) },
      order: {
        shopifyOrderGid: { not: null },
        problems: { none: { cause: 'REFUND_NOT_RECORDED', resolvedAt: null } },
      },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take,
  })
  return found.map(({ id }) => recordRefundJob(id))
}
