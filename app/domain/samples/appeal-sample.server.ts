import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { sampleAppealAnswered, sampleAppealed } from './events.ts'
import { sampleWords } from './inputs.ts'
import { factsOf, lockRequest, moveRequest } from './internal/move-request.server.ts'
import type { SampleRefusal } from './refusals.ts'
import { samplePolicyOf } from './sample-policy.server.ts'

type Done = Outcome<{ readonly appealState: 'open' | 'granted' | 'refused' }, SampleRefusal>

/**
 * G4: something is wrong with the sample. Once for each; the time to show it stands still until the shop answers,
 * which it does in so many days: silence grants it.
 * Idempotent on: the appeal; while it is open, saying it again changes nothing.
 */
export async function appealSample(
  tx: Tx,
  { creatorId, requestId, words }: { readonly creatorId: string; readonly requestId: string; readonly words: string },
): Promise<Done> {
  const request = await lockRequest(tx, requestId, { creatorId })
  if (!request) return refuse('SAMPLE_NOT_FOUND')
  if (request.appealState === 'open') return accept({ appealState: 'open' })
  if (request.appealState !== 'none') return refuse('SAMPLE_ALREADY_APPEALED')
  if (request.state !== 'delivered' && request.state !== 'missed') return refuse('SAMPLE_STEP_NOT_POSSIBLE')
  const appeal = sampleWords.catch('').parse(words)
  if (appeal === '') return refuse('SAMPLE_WORDS_MISSING')
  const { decideDays } = await samplePolicyOf(tx, request.shopId, tx.now)
  await tx.sampleRequest.update({
    where: { id: requestId },
    data: { appealState: 'open', appeal, appealedAt: tx.now, appealDecideBy: addDays(tx.now, decideDays) },
  })
  await publish(tx, sampleAppealed(factsOf(request)))
  return accept({ appealState: 'open' })
}

export type AnswerAppealInput = {
  readonly shopId: string
  readonly requestId: string
  readonly isGranted: boolean
  readonly reason?: string
  readonly actor?: string
}

/**
 * G4: granted, nothing is owed and it does not count; refused, the time goes on where it stood still.
 * Idempotent on: the appeal (answered once); the other answer is refused.
 */
export async function answerAppeal(
  tx: Tx,
  { shopId, requestId, isGranted, reason, actor = 'system' }: AnswerAppealInput,
): Promise<Done> {
  const request = await lockRequest(tx, requestId, { shopId })
  if (!request) return refuse('SAMPLE_NOT_FOUND')
  const appealState = isGranted ? 'granted' : 'refused'
  if (request.appealState === appealState) return accept({ appealState })
  if (request.appealState !== 'open' || !request.appealedAt) return refuse('SAMPLE_STEP_NOT_POSSIBLE')
  const stoodStill = tx.now.getTime() - request.appealedAt.getTime()
  const isRunning = request.state === 'delivered' && request.contentDueAt !== null
  await tx.sampleRequest.update({
    where: { id: requestId },
    data: {
      appealState,
      ...(isRunning && !isGranted && { contentDueAt: addMilliseconds(request.contentDueAt ?? tx.now, stoodStill) }),
    },
  })
  const words = sampleWords.catch('').parse(reason ?? '')
  if (isGranted) await moveRequest(tx, request, 'excused', { actor: 'merchant', reason: words })
  await publish(tx, sampleAppealAnswered({ ...factsOf(request), isGranted, reason: words }))
  const after = { isGranted, reason: words }
  await noteAudit(tx, { shopId, actor, action: 'sample.answerAppeal', subject: requestId, after })
  return accept({ appealState })
}

/**
 * G4: an appeal that nobody answered in time is granted: the shop's silence is not held against the creator.
 * Idempotent on: the appeal.
 */
export async function lapseAppeal(tx: Tx, requestId: string): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (request?.appealState !== 'open' || !request.appealDecideBy || request.appealDecideBy > tx.now) return
  await tx.sampleRequest.update({ where: { id: requestId }, data: { appealState: 'granted' } })
  await moveRequest(tx, request, 'excused', { actor: 'system' })
  await publish(tx, sampleAppealAnswered({ ...factsOf(request), isGranted: true, reason: '' }))
}
