import { addDays, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { sampleDueSoon } from '../events.ts'
import { findShowingPosts } from './find-showing-posts.server.ts'
import { factsOf, lockRequest, moveRequest } from './move-request.server.ts'
import { samplePolicyOf } from '../sample-policy.server.ts'

/**
 * G4: shown, once a post that was made in time has stayed public long enough; missed, once the time is over without one.
 * While one is public and still young, nothing is said. Otherwise the creator is reminded. An open appeal stops the clock.
 * Idempotent on: the request's state; each reminder is given once.
 */
export async function judgeSample(tx: Tx, requestId: string): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (request?.state !== 'delivered' || request.appealState === 'open' || !request.contentDueAt) return
  const { contentDueAt } = request
  const policy = await samplePolicyOf(tx, request.shopId, tx.now)
  const posts = await findShowingPosts(tx, request)
  const inTime = posts.filter(({ since }) => since <= contentDueAt)
  const [first] = inTime
  if (first && !request.postId) {
    await tx.sampleRequest.update({ where: { id: requestId }, data: { postId: first.postId } })
    await tx.post.update({ where: { id: first.postId }, data: { sampleRequestId: requestId } })
  }
  const kept = inTime.find(({ since }) => addDays(since, policy.publicDays) <= tx.now)
  if (kept) {
    await moveRequest(tx, request, 'fulfilled', { actor: 'system', postId: kept.postId, fulfilledAt: tx.now })
    await tx.post.update({ where: { id: kept.postId }, data: { sampleRequestId: requestId } })
    return
  }
  if (first) return
  if (contentDueAt <= tx.now) return moveRequest(tx, request, 'missed', { actor: 'system' })
  const [early, late] = [Math.max(...policy.reminderDays), Math.min(...policy.reminderDays)]
  const isWithin = (days: number) => addDays(contentDueAt, -days) <= tx.now
  const isLast = isWithin(late) && !request.lastRemindedAt
  if (!isLast && !(isWithin(early) && !request.remindedAt)) return
  await tx.sampleRequest.update({
    where: { id: requestId },
    data: { remindedAt: tx.now, ...(isLast && { lastRemindedAt: tx.now }) },
  })
  const left = contentDueAt.getTime() - tx.now.getTime()
  const daysLeft = Math.max(1, Math.round(left / millisecondsPer.day))
  await publish(tx, sampleDueSoon({ ...factsOf(request), daysLeft, dueAt: contentDueAt.toISOString() }))
}
