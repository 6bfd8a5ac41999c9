import type { Prisma } from '@prisma/client'
import { addDays } from '#app/kernel/clock.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { lapseAppeal } from './appeal-sample.server.ts'
import { cancelUnavailableSamples } from './cancel-unavailable-samples.server.ts'
import { judgeSample } from './internal/judge-sample.server.ts'
import { lockRequest, moveRequest, returnQuota } from './internal/move-request.server.ts'
import { refundSample } from './internal/refund-sample.server.ts'
import { samplePolicyOf } from './sample-policy.server.ts'

/** Longer than any policy gives for selling enough, so that old requests are not looked at for ever. */
const longestDays = 400

/**
 * What samples do by the clock: requests end unanswered (G2), what cannot be sent is cancelled (G6), refundable ones that
 * nobody bought end, appeals that nobody answered are granted, reminders go out and content is judged (G4), and prices go
 * back (G5).
 * Idempotent on: each request's state.
 */
export async function sweepSamples(now: Date): Promise<void> {
  await forEachRequest({ state: 'requested', decideBy: { lte: now } }, 'expire sample', expire)
  await cancelUnavailableSamples()
  await forEachRequest({ state: 'approved', orderId: null }, 'expire purchase', expireUnbought)
  await forEachRequest({ appealState: 'open', appealDecideBy: { lte: now } }, 'lapse sample appeal', lapseAppeal)
  await forEachRequest({ state: 'delivered' }, 'judge sample', judgeSample)
  const refundable = { offer: { kind: 'refundable' }, deliveredAt: { gt: addDays(now, -longestDays) } }
  await forEachRequest(refundable, 'refund sample', refundSample)
}

/** G2: silence is not an approval. */
async function expire(tx: Tx, requestId: string): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (request?.state !== 'requested' || request.decideBy > tx.now) return
  await moveRequest(tx, request, 'expired', { actor: 'system', decidedAt: tx.now })
}

/** G5: an approval that nobody used goes back to the quota. */
async function expireUnbought(tx: Tx, requestId: string): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (request?.state !== 'approved' || request.orderId || !request.decidedAt) return
  const { contentDays } = await samplePolicyOf(tx, request.shopId, tx.now)
  if (addDays(request.decidedAt, contentDays) > tx.now) return
  await returnQuota(tx, request)
  await moveRequest(tx, request, 'expired', { actor: 'system', decidedAt: tx.now })
}

const pageSize = 200

/** Page after page, each request in its own transaction: one in trouble does not keep the others waiting. */
async function forEachRequest(
  where: Prisma.SampleRequestWhereInput,
  purpose: string,
  work: (tx: Tx, requestId: string) => Promise<void>,
): Promise<void> {
  for (let after = ''; ;) {
    const page = await db.sampleRequest.findMany({
      where: { ...where, id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: pageSize,
    })
    for (const { id } of page) await inTransaction(purpose, (tx) => work(tx, id))
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = last.id
  }
}
