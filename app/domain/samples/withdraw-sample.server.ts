import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { cancelSampleOrder } from './internal/cancel-sample-order.server.ts'
import { lockRequest, moveRequest, returnQuota } from './internal/move-request.server.ts'
import type { SampleRefusal } from './refusals.ts'

type Withdrawn = Outcome<{ readonly state: 'withdrawn' | 'approved' }, SampleRefusal>

/**
 * G1: the creator no longer wants it; they may ask for it again at once. What was approved and not sent is cancelled,
 * which ends when the shop's Shopify says so: until then the request stays approved.
 * Idempotent on: the request's state.
 */
export async function withdrawSample(
  tx: Tx,
  { creatorId, requestId }: { readonly creatorId: string; readonly requestId: string },
): Promise<Withdrawn> {
  const request = await lockRequest(tx, requestId, { creatorId })
  if (!request) return refuse('SAMPLE_NOT_FOUND')
  if (request.state === 'withdrawn') return accept({ state: 'withdrawn' })
  if (request.state !== 'requested' && request.state !== 'approved') return refuse('SAMPLE_STEP_NOT_POSSIBLE')
  if (request.orderId) {
    await cancelSampleOrder(tx, { orderId: request.orderId, by: 'shopper', reason: 'changedMind' })
    return accept({ state: 'approved' })
  }
  if (request.state === 'approved') await returnQuota(tx, request)
  await moveRequest(tx, request, 'withdrawn', { actor: 'creator' })
  return accept({ state: 'withdrawn' })
}
