import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { commitUnits, releaseUnits } from './internal/commit-units.server.ts'
import { lockRequest, type LockedRequest, type RequestRef } from './internal/lock-request.server.ts'
import { setPending } from './internal/set-pending.server.ts'
import type { RequestRefusal } from './refusals.ts'
import { isCommitted } from './states.ts'

type Answered = Promise<Outcome<null, RequestRefusal>>

/**
 * BFS 5.8.7: the merchant wants it back, and nothing has left: its units are free and its packed parcels are undone.
 * Idempotent on: request (granting again changes nothing). Refuses once a part has left the house.
 */
export async function grantCancellation(tx: Tx, ref: RequestRef): Answered {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (request.cancellation === 'accepted') return accept(null)
  if (request.cancellation !== 'asked') return refuse('NO_CANCELLATION')
  if (hasSent(request)) return refuse('ALREADY_SENT')
  if (request.pendingAction) return refuse('STILL_TELLING')
  if (isCommitted(request.state)) await releaseUnits(tx, request)
  await tx.warehouseParcel.deleteMany({ where: { requestId: request.id, sentAt: null, fulfillmentGid: null } })
  await setPending(tx, ref, 'acceptCancel', {
    state: 'cancelled',
    cancellation: 'accepted',
    cancelAnsweredAt: tx.now,
    answeredAt: request.answeredAt ?? tx.now,
    closedAt: tx.now,
  })
  return accept(null)
}

/**
 * BFS 5.8.7: too late, it goes on. Shopify then counts a request that was not answered yet as accepted, so its units are
 * promised with this answer.
 * Idempotent on: request (declining again changes nothing).
 */
export async function declineCancellation(tx: Tx, ref: RequestRef): Answered {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (request.cancellation === 'rejected') return accept(null)
  if (request.cancellation !== 'asked') return refuse('NO_CANCELLATION')
  if (request.pendingAction) return refuse('STILL_TELLING')
  const answer = { cancellation: 'rejected', cancelAnsweredAt: tx.now }
  if (request.state !== 'requested') {
    await setPending(tx, ref, 'rejectCancel', answer)
    return accept(null)
  }
  const committed = await commitUnits(tx, request)
  if (!committed.ok) return committed
  const { values } = await policyAt(tx, { at: tx.now })
  const shipBy = addDays(tx.now, values.orders.shipWithinDays)
  await setPending(tx, ref, 'rejectCancel', { ...answer, state: 'accepted', answeredAt: tx.now, shipBy })
  return accept(null)
}

const hasSent = ({ lines, state }: LockedRequest): boolean =>
  state === 'shipped' || lines.some((line) => line.shippedQuantity > 0)
