import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { noteDisputeJob } from './jobs.ts'

const mostAtOnce = 100

/** Z5: what is not decided yet is asked for again, longest unheard of first, so that a lost notice costs hours and no more. */
export async function sweepDisputes(tx: Tx): Promise<void> {
  const open = await tx.dispute.findMany({
    where: { state: { in: ['inquiry', 'open', 'underReview'] } },
    select: { processorRef: true },
    orderBy: { sourceUpdatedAt: 'asc' },
    take: mostAtOnce,
  })
  for (const { processorRef } of open) await enqueue(tx, noteDisputeJob(processorRef))
}
