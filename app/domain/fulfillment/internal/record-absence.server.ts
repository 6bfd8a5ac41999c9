import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addMilliseconds, latest, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { pushOrderJob } from '../jobs.ts'
import { openProblem } from '../open-problem.server.ts'
import type { ProblemCause } from '../problem-causes.ts'
import { wakeWaiting } from '../wake-waiting.server.ts'

const secondLookMilliseconds = 30_000
/** From then on the merchant is told that Shopify does not answer. */
export const alarmAfterMilliseconds = 15 * millisecondsPer.minute

/**
 * Shopify does not show the order. The search behind one of the look-ups may lag, so only two looks, the last of them
 * after the grace period, make it certain; then it is sent again. Whatever it shows, it answers: what waited for that
 * need not wait for this order.
 */
export async function recordAbsence(tx: Tx, orderId: string): Promise<void> {
  const push = await tx.orderPush.findUniqueOrThrow({ where: { orderId }, include: { order: true } })
  if (push.state !== 'unknown') return
  const { values } = await policyAt(tx, { market: push.order.country, at: tx.now })
  const graceEndsAt = addMilliseconds(push.sentAt ?? tx.now, values.orders.pushGraceSeconds * millisecondsPer.second)
  const lookups = push.lookups + 1
  const isCertain = lookups >= 2 && tx.now >= graceEndsAt
  const againAt = isCertain ? tx.now : latest(graceEndsAt, addMilliseconds(tx.now, secondLookMilliseconds))
  await tx.orderPush.update({
    where: { orderId },
    data: { lookups, state: isCertain ? 'new' : 'unknown', leasedUntil: isCertain ? null : againAt, failure: null },
  })
  await enqueue(tx, pushOrderJob(orderId, push.order.shopId, againAt))
  if (push.failure !== null) await wakeWaiting(tx, push.order.shopId)
}

/**
 * No answer. If Shopify may have acted, the order is looked up next; if it surely has not, it is simply sent later.
 * After a quarter of an hour the merchant is told; trying goes on.
 */
export async function recordUnanswered(
  tx: Tx,
  orderId: string,
  { mayExist, problem }: { readonly mayExist: boolean; readonly problem?: ProblemCause },
): Promise<void> {
  const push = await tx.orderPush.findUniqueOrThrow({ where: { orderId }, include: { order: true } })
  if (push.state !== 'sending' && push.state !== 'unknown') return
  const tries = push.attempts + push.lookups
  const againAt = addMilliseconds(tx.now, problem ? alarmAfterMilliseconds : backoff(tries))
  await tx.orderPush.update({
    where: { orderId },
    data: {
      state: mayExist ? 'unknown' : 'new',
      leasedUntil: againAt,
      failure: problem ?? 'SHOPIFY_UNREACHABLE',
      // Counts tries here, not looks that found nothing: certainty needs real looks.
      attempts: { increment: push.state === 'unknown' ? 1 : 0 },
    },
  })
  await enqueue(tx, pushOrderJob(orderId, push.order.shopId, againAt))
  const { shopId, placedAt } = push.order
  const isLate = tx.now.getTime() - placedAt.getTime() >= alarmAfterMilliseconds
  if (problem) await openProblem(tx, { shopId, orderId, cause: problem })
  else if (isLate) await openProblem(tx, { shopId, orderId, cause: 'SHOPIFY_UNREACHABLE' })
}

/** 5 s, 10 s, 20 s … at most a minute: one order of a shop asks, so that all know soon that it answers again. */
function backoff(tries: number): number {
  return Math.min(5 * millisecondsPer.second * 2 ** Math.max(0, tries - 1), millisecondsPer.minute)
}
