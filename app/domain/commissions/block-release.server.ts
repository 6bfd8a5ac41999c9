import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ReleaseBlock } from './blocks.ts'
import { releaseCommissionsJob } from './jobs.ts'

export type BlockInput = {
  readonly orderLineIds: readonly string[]
  readonly kind: ReleaseBlock
  /** Z5: when somebody looks at it again at the latest. */
  readonly clockAt: Date
}

/**
 * D7, E3: pauses the release of these lines and no others. The release date keeps running.
 * Idempotent on: (commission, kind); a block that was cleared stands again.
 */
export async function blockRelease(tx: Tx, { orderLineIds, kind, clockAt }: BlockInput): Promise<{ blocked: number }> {
  const commissions = await tx.commission.findMany({
    where: { orderLineId: { in: [...orderLineIds] }, state: { in: ['estimated', 'held', 'disputed', 'frozen'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of commissions) {
    await tx.commissionBlock.upsert({
      where: { commissionId_kind: { commissionId: id, kind } },
      create: { commissionId: id, kind, since: tx.now, clockAt },
      update: { clockAt, clearedAt: null },
    })
  }
  return { blocked: commissions.length }
}

/**
 * D7: takes one kind of block off; what is past its date is released at once.
 * Idempotent on: (commission, kind).
 */
export async function clearBlock(
  tx: Tx,
  { orderLineIds, kind }: Pick<BlockInput, 'orderLineIds' | 'kind'>,
): Promise<{ cleared: number }> {
  const { count } = await tx.commissionBlock.updateMany({
    where: { kind, clearedAt: null, commission: { orderLineId: { in: [...orderLineIds] } } },
    data: { clearedAt: tx.now },
  })
  if (count > 0) await enqueue(tx, releaseCommissionsJob(tx.now))
  return { cleared: count }
}
