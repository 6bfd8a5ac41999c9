import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { commitUnits } from './internal/commit-units.server.ts'
import { lockRequest, type RequestRef } from './internal/lock-request.server.ts'
import { setPending } from './internal/set-pending.server.ts'
import type { RequestRefusal } from './refusals.ts'

/**
 * BFS 5.8.4, 5.8.6: we take what the merchant asked for. Its units are promised from now on, all of them or none, and
 * Shopify is told when it will leave.
 * Idempotent on: request (accepting again changes nothing). Refuses what does not wait for an answer, and what lacks goods.
 */
export async function acceptRequest(tx: Tx, ref: RequestRef): Promise<Outcome<null, RequestRefusal>> {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (request.state === 'accepted') return accept(null)
  if (request.state !== 'requested') return refuse('NOT_NOW')
  if (request.cancellation === 'asked') return refuse('CANCELLATION_WAITS')
  const committed = await commitUnits(tx, request)
  if (!committed.ok) return committed
  const { values } = await policyAt(tx, { at: tx.now })
  const shipBy = addDays(tx.now, values.orders.shipWithinDays)
  await setPending(tx, ref, 'accept', { state: 'accepted', answeredAt: tx.now, shipBy })
  return accept(null)
}
