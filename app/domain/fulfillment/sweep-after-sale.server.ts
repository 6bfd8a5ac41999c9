import { sendAddressJob } from '#app/domain/orders/jobs.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Job } from '#app/platform/queue/job.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { holdForGraceJob, releaseGraceHoldJob } from './jobs.ts'

const take = 500

/**
 * Holds that were not asked for or not released, and addresses that Shopify was not told, found from the facts alone:
 * jobs can be lost, facts cannot. What waits for a person (an open problem) is left alone.
 * Idempotent on: job keys; every job is safe to run twice.
 */
export async function sweepAfterSale(tx: Tx): Promise<number> {
  const jobs = [...(await holdsToAsk(tx)), ...(await holdsToRelease(tx)), ...(await addressesToSend(tx))]
  await enqueueMany(tx, jobs)
  return jobs.length
}

async function holdsToAsk(tx: Tx): Promise<Job[]> {
  const found = await tx.order.findMany({
    where: {
      graceHold: 'asked',
      graceUntil: { gt: tx.now },
      cancelledAt: null,
      push: { state: 'created', settledAt: { lt: addMilliseconds(tx.now, -30 * millisecondsPer.second) } },
    },
    select: { id: true },
    take,
  })
  return found.map(({ id }) => holdForGraceJob(id))
}

async function holdsToRelease(tx: Tx): Promise<Job[]> {
  const found = await tx.order.findMany({
    where: {
      graceHold: { in: ['asked', 'held'] },
      OR: [{ graceUntil: { lte: tx.now } }, { cancelledAt: { not: null } }],
      problems: {
        none: { cause: { in: ['ADDRESS_NOT_SENT', 'HOLD_NOT_RELEASED', 'CANCEL_REFUSED'] }, resolvedAt: null },
      },
    },
    select: { id: true },
    take,
  })
  return found.map(({ id }) => releaseGraceHoldJob(id))
}

async function addressesToSend(tx: Tx): Promise<Job[]> {
  const found = await tx.order.findMany({
    where: {
      addressChangedAt: { not: null, lt: addMilliseconds(tx.now, -30 * millisecondsPer.second) },
      OR: [{ addressSentAt: null }, { addressSentAt: { lt: tx.order.fields.addressChangedAt } }],
      cancelledAt: null,
      push: { state: 'created' },
      problems: { none: { cause: 'ADDRESS_NOT_SENT', resolvedAt: null } },
    },
    select: { id: true },
    take,
  })
  return found.map(({ id }) => sendAddressJob(id))
}
