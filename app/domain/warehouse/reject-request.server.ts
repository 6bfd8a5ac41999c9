import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockRequest, type RequestRef } from './internal/lock-request.server.ts'
import { setPending } from './internal/set-pending.server.ts'
import type { RequestRefusal } from './refusals.ts'
import type { RejectReason } from './states.ts'

type Reject = RequestRef & { readonly reason: RejectReason; readonly message?: string }

/**
 * BFS 5.8.6: we do not take the request, and the merchant hears why. They may mend it and ask again.
 * Idempotent on: request (rejecting again changes nothing).
 */
export async function rejectRequest(
  tx: Tx,
  { reason, message = '', ...ref }: Reject,
): Promise<Outcome<null, RequestRefusal>> {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (request.state === 'rejected') return accept(null)
  if (request.state !== 'requested') return refuse('NOT_NOW')
  if (request.cancellation === 'asked') return refuse('CANCELLATION_WAITS')
  const rejectReason = message ? `${reason}: ${message}` : reason
  await setPending(tx, ref, 'reject', { state: 'rejected', answeredAt: tx.now, rejectReason })
  return accept(null)
}
