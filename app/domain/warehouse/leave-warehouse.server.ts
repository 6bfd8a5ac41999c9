import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { closeWarehouseJob } from './jobs.ts'
import type { ContractRefusal } from './refusals.ts'

/**
 * The merchant takes their stock back for good. Only with empty shelves and nothing in hand: what we hold for them must
 * not vanish with a click.
 * Idempotent on: shop (ending is reached once).
 */
export async function leaveWarehouse(
  tx: Tx,
  { shopId }: { shopId: string },
): Promise<Outcome<null, Exclude<ContractRefusal, 'ALREADY_JOINED'>>> {
  const contract = await tx.warehouseContract.findUnique({ where: { shopId } })
  if (!contract || contract.state === 'ended') return refuse('NOT_JOINED')
  if (contract.state === 'ending') return accept(null)
  const open = await tx.warehouseRequest.count({
    where: {
      shopId,
      OR: [{ state: { in: ['requested', 'accepted', 'picking', 'packed'] } }, { pendingAction: { not: null } }],
    },
  })
  if (open > 0) return refuse('REQUESTS_OPEN', { count: open })
  const { _sum } = await tx.warehouseStock.aggregate({ where: { shopId }, _sum: { onHand: true } })
  if ((_sum.onHand ?? 0) > 0) return refuse('GOODS_LEFT', { count: _sum.onHand ?? 0 })
  await tx.warehouseContract.update({ where: { shopId }, data: { state: 'ending', failure: null } })
  await enqueue(tx, closeWarehouseJob(shopId))
  return accept(null)
}
