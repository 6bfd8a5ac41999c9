import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sampleWords } from './inputs.ts'
import { approve } from './internal/approve.server.ts'
import { lockRequest, moveRequest } from './internal/move-request.server.ts'
import type { SampleRefusal } from './refusals.ts'

export type DecideSampleInput = {
  readonly shopId: string
  readonly requestId: string
  readonly isApproved: boolean
  readonly reason?: string
  readonly actor?: string
}

/**
 * G2, G3: the shop answers. An approval needs quota and stock at that instant, and makes the order that sends it.
 * Idempotent on: the request's state; the other answer is refused.
 */
export async function decideSample(
  tx: Tx,
  { shopId, requestId, isApproved, reason, actor = 'system' }: DecideSampleInput,
): Promise<Outcome<{ readonly state: string }, SampleRefusal>> {
  const request = await lockRequest(tx, requestId, { shopId })
  if (!request) return refuse('SAMPLE_NOT_FOUND')
  const state = isApproved ? 'approved' : 'declined'
  if (request.state === state) return accept({ state })
  if (request.state !== 'requested') return refuse('SAMPLE_STEP_NOT_POSSIBLE')
  const words = sampleWords.catch('').parse(reason ?? '')
  if (isApproved) {
    const approved = await approve(tx, request, { actor: 'merchant', reason: words })
    if (!approved.ok) return approved
  } else {
    await moveRequest(tx, request, 'declined', { actor: 'merchant', reason: words, decidedAt: tx.now })
  }
  const action = isApproved ? 'sample.approve' : 'sample.decline'
  await noteAudit(tx, { shopId, actor, action, subject: requestId, after: { state, reason: words } })
  return accept({ state })
}
