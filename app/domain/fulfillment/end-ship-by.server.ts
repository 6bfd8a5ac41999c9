import { requestCancellationJob } from '#app/domain/orders/jobs.ts'
import { mailShopper } from '#app/domain/orders/mail-shopper.server.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Prisma } from '@prisma/client'
import { endRestInTime, partlySent, recordRestMissed, settleMissed } from './end-unsent-rest.server.ts'
import { lockPushSql } from './internal/lock-push.sql.ts'
import { openProblem } from './open-problem.server.ts'

/** In Shopify, alive, and nothing of it has left. */
const unsent = {
  cancelledAt: null,
  cancelRequestedAt: null,
  push: { state: 'created' },
  fulfillments: { none: { status: 'success' } },
} satisfies Prisma.OrderWhereInput

/** What was missed longer ago has been told or ended long since: the sweep need not look at every order ever sold. */
const oldestDays = 60

/** The reason Shopify, the shopper and the merchant read when an order ends because it was never sent. */
export const notShippedReason = 'notShippedInTime'

/**
 * I10: the day by which it had to leave has passed: the merchant is told, and the shopper that cancelling is free now.
 * At the policy's last day the order ends by itself. Of one that left in part, the merchant alone is told, and at the end
 * the rest is paid back. What left meanwhile needs nobody any more.
 * Idempotent on: order (told once, asked to cancel once).
 */
export async function endShipBy(now: Date, { pageSize = 200 } = {}): Promise<number> {
  await settleMissed(now)
  const forEach = (where: Prisma.OrderWhereInput, purpose: string, work: Work) =>
    forEachOrder(where, pageSize, (orderId) => inTransaction(purpose, (tx) => work(tx, orderId)))
  const late = { lte: now, gt: addDays(now, -oldestDays) }
  const missed = { shipBy: late, problems: { none: { cause: 'SHIP_BY_MISSED' } } }
  const over = { cancelBy: late, mode: 'CHANNEL_MOR' }
  const counts = [
    await forEach({ ...unsent, ...missed }, 'miss ship-by', recordMissed),
    await forEach({ ...partlySent, ...missed }, 'miss ship-by of the rest', recordRestMissed),
    await forEach({ ...unsent, ...over }, 'end unsent order', endUnsent),
    await forEach({ ...partlySent, ...over }, 'end unsent rest', endRestInTime),
  ]
  return counts.reduce((total, count) => total + count, 0)
}

type Work = (tx: Tx, orderId: string) => Promise<void>

/** Page after page to the last one: orders with which nothing is to be done must not keep later ones waiting. */
async function forEachOrder(
  where: Prisma.OrderWhereInput,
  take: number,
  work: (orderId: string) => Promise<void>,
): Promise<number> {
  let count = 0
  for (let after = ''; ;) {
    const page = { AND: [where, { id: { gt: after } }] }
    const found = await db.order.findMany({ where: page, select: { id: true }, orderBy: { id: 'asc' }, take })
    for (const { id } of found) await work(id)
    count += found.length
    const last = found.at(-1)
    if (!last || found.length < take) return count
    after = last.id
  }
}

async function find(tx: Tx, orderId: string) {
  await sql(tx, lockPushSql, [orderId])
  return tx.order.findFirst({ where: { id: orderId, ...unsent }, include: { lines: true } })
}

async function recordMissed(tx: Tx, orderId: string): Promise<void> {
  const order = await find(tx, orderId)
  const isAnythingLeft = order?.lines.some((line) => line.quantity > line.removedQuantity)
  if (!order || !isAnythingLeft || !order.shipBy) return
  const { shopId, shipBy } = order
  await openProblem(tx, { shopId, orderId, cause: 'SHIP_BY_MISSED', detail: { shipBy: shipBy.toISOString() } })
  await noteOrderEvent(tx, { orderId, shopId, key: 'shipByMissed', kind: 'shipByMissed', occurredAt: shipBy })
  await mailShopper(tx, orderId, 'shipByMissed')
}

async function endUnsent(tx: Tx, orderId: string): Promise<void> {
  const order = await find(tx, orderId)
  if (!order) return
  await tx.order.update({
    where: { id: orderId },
    data: { cancelRequestedAt: tx.now, cancelRequestedBy: 'platform', cancelReason: notShippedReason },
  })
  await noteOrderEvent(tx, {
    orderId,
    shopId: order.shopId,
    key: `cancelRequested:${notShippedReason}`,
    kind: 'cancelRequested',
    source: 'vitrine',
    detail: { reason: notShippedReason },
    occurredAt: tx.now,
  })
  await enqueue(tx, requestCancellationJob(orderId))
}
