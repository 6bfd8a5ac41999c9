import { addDays } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockRequest } from './internal/move-request.server.ts'
import { samplePolicyOf } from './sample-policy.server.ts'
import type { SampleRefusal } from './refusals.ts'

/**
 * G4: more time to show it, once, as long as the time is running.
 * Idempotent on: nothing to repeat: a second extension is refused.
 */
export async function extendSample(
  tx: Tx,
  { creatorId, requestId }: { readonly creatorId: string; readonly requestId: string },
): Promise<Outcome<{ readonly contentDueAt: Date }, SampleRefusal>> {
  const request = await lockRequest(tx, requestId, { creatorId })
  if (!request) return refuse('SAMPLE_NOT_FOUND')
  if (request.extendedAt) return refuse('SAMPLE_ALREADY_EXTENDED')
  if (request.state !== 'delivered' || !request.contentDueAt) return refuse('SAMPLE_STEP_NOT_POSSIBLE')
  const { extensionDays } = await samplePolicyOf(tx, request.shopId, tx.now)
  const contentDueAt = addDays(request.contentDueAt, extensionDays)
  await tx.sampleRequest.update({
    where: { id: requestId },
    data: { contentDueAt, extendedAt: tx.now, remindedAt: null, lastRemindedAt: null },
  })
  return accept({ contentDueAt })
}
