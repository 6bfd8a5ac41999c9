import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockRequest, type RequestRef } from './internal/lock-request.server.ts'
import type { RequestRefusal } from './refusals.ts'

/**
 * Everything of the request lies on the packing table.
 * Idempotent on: request (picking again changes nothing).
 */
export async function pickRequest(tx: Tx, ref: RequestRef): Promise<Outcome<null, RequestRefusal>> {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (request.state !== 'accepted' && request.state !== 'picking') return refuse('NOT_NOW')
  if (request.cancellation === 'asked') return refuse('CANCELLATION_WAITS')
  for (const { shopifyGid, quantity } of request.lines) {
    await tx.warehouseRequestLine.update({ where: { shopifyGid }, data: { pickedQuantity: quantity } })
  }
  await tx.warehouseRequest.update({ where: { id: request.id, shopId: ref.shopId }, data: { state: 'picking' } })
  return accept(null)
}
