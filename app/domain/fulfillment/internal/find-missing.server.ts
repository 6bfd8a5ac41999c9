import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Order } from '@prisma/client'
import { pushOrderJob } from '../jobs.ts'
import type { Comparing } from '../reconcile-orders.server.ts'
import type { Finding } from '../reconciliation-findings.ts'
import type { ShopifyOrders } from '../shopify-orders.server.ts'
import { lockPushSql } from './lock-push.sql.ts'

const batchSize = 100

/**
 * Orders of ours that Shopify took and that none of its pages named. The search may lag or leave one out, so each is
 * looked up by our reference; what is really gone goes through the protocol again, which looks twice more before it
 * sends. What was shipped, refunded or cancelled is left as it is.
 */
export async function findMissing(run: Comparing, shopify: ShopifyOrders): Promise<Finding[]> {
  const findings: Finding[] = []
  for (let afterId = ''; ;) {
    const batch = await nextBatch(run, afterId)
    for (const order of batch) {
      const found = await shopify.findOrderByReference(run.domain, order.id)
      if (found) await db.order.update({ where: { id: order.id }, data: { reconciledAt: run.startedAt } })
      else if (await inTransaction('send missing order again', (tx) => sendAgain(tx, order.id))) {
        const names = order.shopifyOrderName ? [order.shopifyOrderName] : []
        findings.push({ what: 'missing', orderId: order.id, number: order.number, names })
      }
    }
    const last = batch.at(-1)
    if (!last || batch.length < batchSize) return findings
    afterId = last.id
  }
}

function nextBatch({ shopId, fromAt, untilAt, startedAt }: Comparing, afterId: string): Promise<Order[]> {
  return db.order.findMany({
    where: {
      id: { gt: afterId },
      shopId,
      mode: 'CHANNEL_MOR',
      placedAt: { gte: fromAt, lt: untilAt },
      cancelledAt: null,
      cancelRequestedAt: null,
      push: { state: 'created', settledAt: { lt: untilAt } },
      OR: [{ reconciledAt: null }, { reconciledAt: { lt: startedAt } }],
    },
    orderBy: { id: 'asc' },
    take: batchSize,
  })
}

async function sendAgain(tx: Tx, orderId: string): Promise<boolean> {
  await sql(tx, lockPushSql, [orderId])
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { push: true, _count: { select: { fulfillments: true, refunds: true } } },
  })
  const isUntouched = order._count.fulfillments === 0 && order._count.refunds === 0 && order.cancelledAt === null
  if (order.push?.state !== 'created' || !isUntouched) return false
  await tx.orderPush.update({
    where: { orderId },
    data: { state: 'unknown', lookups: 0, sentAt: tx.now, settledAt: null, leasedUntil: null, failure: 'MISSING' },
  })
  await enqueue(tx, pushOrderJob(orderId, order.shopId))
  return true
}
