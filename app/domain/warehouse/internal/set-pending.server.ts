import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { Prisma } from '@prisma/client'
import { tellWarehouseJob } from '../jobs.ts'
import type { PendingAction } from '../states.ts'
import type { RequestRef } from './lock-request.server.ts'

/** What was decided, with what Shopify is to be told of it, in one transaction: neither can be lost without the other. */
export async function setPending(
  tx: Tx,
  { shopId, requestId }: RequestRef,
  pendingAction: PendingAction,
  data: Prisma.WarehouseRequestUpdateInput,
): Promise<void> {
  await tx.warehouseRequest.update({
    where: { id: requestId, shopId },
    data: { ...data, pendingAction, failure: null },
  })
  await enqueue(tx, tellWarehouseJob(requestId))
  await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
}
