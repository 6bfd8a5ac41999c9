import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { openWarehouseJob } from './jobs.ts'
import type { ContractRefusal } from './refusals.ts'

/**
 * The merchant hands over stock: from now on the contract is joining, until Shopify has granted what it takes and holds
 * our service. Asking again while joining looks again, for instance after the rights were granted.
 * Idempotent on: shop (one contract).
 */
export async function joinWarehouse(
  tx: Tx,
  { shopId }: { shopId: string },
): Promise<Outcome<null, Extract<ContractRefusal, 'ALREADY_JOINED'>>> {
  const known = await tx.warehouseContract.findUnique({ where: { shopId } })
  if (known?.state === 'active' || known?.state === 'ending') return refuse('ALREADY_JOINED')
  const fresh = { state: 'joining', failure: null, endedAt: null }
  await tx.warehouseContract.upsert({
    where: { shopId },
    create: { shopId, joinedAt: tx.now, ...fresh },
    update: fresh,
  })
  await enqueue(tx, openWarehouseJob(shopId))
  return accept(null)
}
