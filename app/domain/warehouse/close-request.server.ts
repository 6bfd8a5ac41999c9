import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { releaseUnits } from './internal/commit-units.server.ts'
import { lockRequest, type RequestRef } from './internal/lock-request.server.ts'
import { setPending } from './internal/set-pending.server.ts'
import type { RequestRefusal } from './refusals.ts'
import { isCommitted } from './states.ts'

type Close = RequestRef & { readonly message?: string }

/**
 * What we accepted cannot be finished (goods broke, the rest is lost): Shopify shows it as incomplete and the merchant
 * has the rest again.
 * Idempotent on: request (closing again changes nothing). Refuses while a cancellation waits or Shopify is still told.
 */
export async function closeRequest(tx: Tx, { message = '', ...ref }: Close): Promise<Outcome<null, RequestRefusal>> {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (request.state === 'closed') return accept(null)
  if (!isCommitted(request.state)) return refuse('NOT_NOW')
  if (request.cancellation === 'asked') return refuse('CANCELLATION_WAITS')
  if (request.pendingAction) return refuse('STILL_TELLING')
  await releaseUnits(tx, request)
  await tx.warehouseParcel.deleteMany({ where: { requestId: request.id, sentAt: null, fulfillmentGid: null } })
  await setPending(tx, ref, 'close', { state: 'closed', closedAt: tx.now, rejectReason: message || null })
  return accept(null)
}
