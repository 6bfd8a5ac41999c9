import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Prisma } from '@prisma/client'
import { pushOrderJob } from '../jobs.ts'
import { lockPushSql } from './lock-push.sql.ts'

/** Longer than sending can take with all its timeouts; afterwards nobody can still be at it. */
const leaseMilliseconds = 90_000

const include = {
  order: {
    include: {
      shop: { select: { domain: true, customLineAllowed: true } },
      lines: true,
      checkout: { include: { payment: true } },
    },
  },
} satisfies Prisma.OrderPushInclude

export type LeasedPush = Prisma.OrderPushGetPayload<{ include: typeof include }>
export type Lease = { readonly task: 'send' | 'look up'; readonly push: LeasedPush }

/**
 * Protocol step 1: decides under lock what this worker may do. A lease that ran out while sending means that nobody
 * knows whether Shopify got the order: it is looked up, never sent again blindly.
 * Idempotent on: order (one lease at a time).
 */
export async function leasePush(tx: Tx, orderId: string): Promise<Lease | null> {
  await sql(tx, lockPushSql, [orderId])
  const push = await tx.orderPush.findUnique({ where: { orderId }, include })
  if (!push || push.state === 'created' || push.state === 'failed') return null
  if (push.leasedUntil && push.leasedUntil > tx.now) return null
  const isFirstSending = push.state === 'new'
  if (isFirstSending && !(await maySend(tx, push))) return null
  const leased = await tx.orderPush.update({
    where: { orderId },
    include,
    data: {
      leasedUntil: addMilliseconds(tx.now, leaseMilliseconds),
      ...(isFirstSending
        ? { state: 'sending', attempts: { increment: 1 }, sentAt: tx.now, lookups: 0 }
        : { state: 'unknown' }),
    },
  })
  return { task: isFirstSending ? 'send' : 'look up', push: leased }
}

async function maySend(tx: Tx, push: LeasedPush): Promise<boolean> {
  const { order } = push
  const isPaid = order.checkout === null || order.checkout.payment?.state === 'authorized'
  if (order.cancelledAt || !isPaid) {
    await tx.orderPush.update({
      where: { orderId: order.id },
      data: { state: 'failed', failure: 'CANCELLED', settledAt: tx.now },
    })
    if (order.checkoutId) await abandonPush(tx, { checkoutId: order.checkoutId, shopId: order.shopId })
    return false
  }
  const pause = await pauseOfShop(tx, order.shopId)
  if (!pause) return true
  await tx.orderPush.update({ where: { orderId: order.id }, data: { leasedUntil: pause } })
  await enqueue(tx, pushOrderJob(order.id, order.shopId, pause))
  return false
}

/** A shop that said "too many" to one order is left alone by all of them until its pause is over. */
async function pauseOfShop(tx: Tx, shopId: string): Promise<Date | null> {
  const paused = await tx.orderPush.findFirst({
    where: { failure: 'RATE_LIMITED', state: 'new', leasedUntil: { gt: tx.now }, order: { shopId } },
    orderBy: { leasedUntil: 'desc' },
  })
  return paused?.leasedUntil ?? null
}
