import { addMilliseconds } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { pushOrderJob } from './jobs.ts'

/** What an order waits for while its shop does not answer. */
const silent = ['SHOPIFY_UNREACHABLE', 'WAITS_FOR_SHOP']

/**
 * A shop answers again: all its orders that waited for that go at once, oldest first, one after another; not each when
 * its own pause ends. Returns how many. Idempotent: a second call finds none waiting.
 */
export async function wakeWaiting(tx: Tx, shopId: string): Promise<number> {
  const where = { state: { in: ['new', 'unknown'] }, failure: { in: silent }, order: { shopId } }
  const waiting = await tx.orderPush.findMany({
    where,
    select: { orderId: true },
    orderBy: [{ order: { placedAt: 'asc' } }, { orderId: 'asc' }],
  })
  if (waiting.length === 0) return 0
  const orderIds = waiting.map((push) => push.orderId)
  await tx.orderPush.updateMany({
    where: { orderId: { in: orderIds }, state: { in: ['new', 'unknown'] } },
    data: { leasedUntil: null, failure: null },
  })
  await enqueueMany(
    tx,
    // A millisecond apart: jobs of one instant have no order among themselves.
    orderIds.map((orderId, place) => pushOrderJob(orderId, shopId, addMilliseconds(tx.now, place))),
  )
  return orderIds.length
}
