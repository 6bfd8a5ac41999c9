import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { pushWarehouseStockJob } from '../jobs.ts'
import type { RequestToTell } from '../tell-shopify.server.ts'
import { openWarehouseProblem, settleWarehouseProblems } from '../warehouse-problems.server.ts'

/** Shopify knows. After a parcel its own count has fallen too, so that ours can be compared again. */
export async function recordTold(tx: Tx, request: RequestToTell): Promise<void> {
  const { id, shopId, action } = request
  const { count } = await tx.warehouseRequest.updateMany({
    where: { id, shopId, pendingAction: action },
    data: { pendingAction: null, failure: null },
  })
  if (count === 0) return
  await settleWarehouseProblems(tx, request)
  if (action === 'ship') await enqueue(tx, pushWarehouseStockJob(shopId))
  await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
}

/** Shopify will not have it: the request says so, and the merchant finds it in their inbox. */
export async function recordFailure(tx: Tx, request: RequestToTell, failure: 'REFUSED' | 'ACCESS_LOST'): Promise<void> {
  const { id, shopId, action } = request
  await tx.warehouseRequest.updateMany({ where: { id, shopId, pendingAction: action }, data: { failure } })
  await openWarehouseProblem(tx, request, action === 'ship' ? 'WAREHOUSE_SHIPMENT_REFUSED' : 'WAREHOUSE_ANSWER_REFUSED')
  await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
}
