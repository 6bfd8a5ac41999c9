import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { rereadReturnJob } from './jobs.ts'

/**
 * D8: lines came to an order after the sale. If it has returns, one of them may say that they were given in exchange.
 * Idempotent on: job keys; reading a return again changes nothing that is known.
 */
export async function lookForExchanges(tx: Tx, orderId: string): Promise<void> {
  const found = await tx.return.findMany({
    where: { orderId, shopifyReturnGid: { not: null } },
    select: { shopId: true, shopifyReturnGid: true },
    orderBy: { id: 'asc' },
  })
  await enqueueMany(
    tx,
    found.flatMap(({ shopId, shopifyReturnGid }) =>
      shopifyReturnGid ? [rereadReturnJob(shopId, shopifyReturnGid)] : [],
    ),
  )
}
