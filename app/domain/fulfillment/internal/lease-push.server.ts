import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Prisma } from '@prisma/client'
import { pushOrderJob } from '../jobs.ts'
import { openProblem } from '../open-problem.server.ts'
import { lockPushSql } from './lock-push.sql.ts'
import { takePace } from './pace.server.ts'
import { alarmAfterMilliseconds } from './record-absence.server.ts'

/** Longer than sending can take with all its timeouts; afterwards nobody can still be at it. */
const leaseMilliseconds = 90_000
/** The order that asks whether the shop answers again goes first. */
const afterProbeMilliseconds = 1_000

const include = {
  order: {
    include: {
      shop: { select: { domain: true, customLineAllowed: true, isDevelopment: true } },
      lines: true,
      taxLines: true,
      discounts: true,
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
  if (push.leasedUntil && push.leasedUntil > tx.now) {
    // A moment too early for an order that waits for its turn: it is asked about again then.
    if (push.state === 'new') await enqueue(tx, pushOrderJob(orderId, push.order.shopId, push.leasedUntil))
    return null
  }
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
  // Taken, or about to be: an order that Shopify lost after it had it is sent once more, and its money is not asked twice.
  const paidStates = ['authorized', 'capturing', 'captured']
  const isPaid = order.checkout === null || paidStates.includes(order.checkout.payment?.state ?? '')
  if (order.cancelledAt || !isPaid) {
    await tx.orderPush.update({
      where: { orderId: order.id },
      data: { state: 'failed', failure: 'CANCELLED', settledAt: tx.now },
    })
    if (order.checkoutId) await abandonPush(tx, { checkoutId: order.checkoutId, shopId: order.shopId })
    return false
  }
  const pause = await silenceOf(tx, push)
  if (pause) return wait(tx, push, addMilliseconds(pause, afterProbeMilliseconds), 'WAITS_FOR_SHOP')
  const turn = await takePace(tx, push)
  return turn ? wait(tx, push, turn, push.failure === 'RATE_LIMITED' ? push.failure : 'PACED') : true
}

async function wait(tx: Tx, { orderId, order }: LeasedPush, until: Date, failure: string): Promise<false> {
  await tx.orderPush.update({ where: { orderId }, data: { leasedUntil: until, failure } })
  await enqueue(tx, pushOrderJob(orderId, order.shopId, until))
  const isLate = tx.now.getTime() - order.placedAt.getTime() >= alarmAfterMilliseconds
  if (isLate && failure === 'WAITS_FOR_SHOP') {
    await openProblem(tx, { shopId: order.shopId, orderId, cause: 'SHOPIFY_UNREACHABLE' })
  }
  return false
}

/** While Shopify has left one order of a shop unanswered more than once, that one asks; the others wait for its answer. */
async function silenceOf(tx: Tx, { orderId, order }: LeasedPush): Promise<Date | null> {
  const silent = await tx.orderPush.findFirst({
    where: {
      orderId: { not: orderId },
      failure: 'SHOPIFY_UNREACHABLE',
      state: { in: ['new', 'unknown'] },
      attempts: { gte: 2 },
      leasedUntil: { gt: tx.now },
      order: { shopId: order.shopId },
    },
    orderBy: { leasedUntil: 'asc' },
  })
  return silent?.leasedUntil ?? null
}
