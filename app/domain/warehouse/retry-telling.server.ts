import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { lockRequest, type RequestRef } from './internal/lock-request.server.ts'
import { tellWarehouseJob } from './jobs.ts'
import { isUnsent } from './parcel-lines.ts'
import type { RequestRefusal } from './refusals.ts'
import { settleWarehouseProblems } from './warehouse-problems.server.ts'

type Told = Promise<Outcome<null, RequestRefusal>>

/** "Try again": Shopify is told once more. Idempotent on: request. */
export async function retryTelling(tx: Tx, ref: RequestRef): Told {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (!request.pendingAction) return refuse('NOTHING_TO_TELL')
  await tx.warehouseRequest.update({ where: { id: request.id, shopId: ref.shopId }, data: { failure: null } })
  await enqueue(tx, tellWarehouseJob(request.id))
  return accept(null)
}

/**
 * "Settled in Shopify": somebody recorded there by hand what it would not take from us. Only after a refusal.
 * Idempotent on: request.
 */
export async function giveUpTelling(tx: Tx, ref: RequestRef): Told {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (!request.pendingAction || !request.failure) return refuse('NOTHING_TO_TELL')
  if (request.pendingAction === 'ship') {
    const ids = request.parcels.filter(isUnsent).map(({ id }) => id)
    await tx.warehouseParcel.updateMany({ where: { id: { in: ids } }, data: { sentAt: tx.now } })
  }
  const data = { pendingAction: null, failure: null }
  await tx.warehouseRequest.update({ where: { id: request.id, shopId: ref.shopId }, data })
  await settleWarehouseProblems(tx, request, 'ACKNOWLEDGED')
  return accept(null)
}
