import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Order } from '@prisma/client'
import { openProblem } from '../open-problem.server.ts'
import type { Comparing } from '../reconcile-orders.server.ts'
import type { Finding } from '../reconciliation-findings.ts'
import type { ShopifyOrders } from '../shopify-orders.server.ts'
import { lockPushSql } from './lock-push.sql.ts'

const batchSize = 100

/**
 * Orders of ours that Shopify took and that none of its pages named. The search may lag or leave one out, so each is
 * looked up by our reference and by Shopify's own id. Shopify answered with that id once, so an order that it has under
 * neither was deleted there, and the notice of it was lost: the merchant says what becomes of it, and only they may have
 * it sent again (I3). What was shipped, refunded or cancelled is left as it is.
 */
export async function findDeleted(run: Comparing, shopify: ShopifyOrders): Promise<Finding[]> {
  const findings: Finding[] = []
  for (let afterId = ''; ;) {
    const batch = await nextBatch(run, afterId)
    for (const order of batch) {
      if (await isThere(run, order, shopify)) {
        await db.order.update({ where: { id: order.id }, data: { reconciledAt: run.startedAt } })
      } else if (await inTransaction('note deleted order', (tx) => noteDeleted(tx, order))) {
        const names = order.shopifyOrderName ? [order.shopifyOrderName] : []
        findings.push({ what: 'deleted', orderId: order.id, number: order.number, names })
      }
    }
    const last = batch.at(-1)
    if (!last || batch.length < batchSize) return findings
    afterId = last.id
  }
}

async function isThere({ domain }: Comparing, order: Order, shopify: ShopifyOrders): Promise<boolean> {
  if (await shopify.findOrderByReference(domain, order.id)) return true
  return order.shopifyOrderGid !== null && (await shopify.readOrder(domain, order.shopifyOrderGid)) !== null
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

/** Whatever happened while Shopify was asked is more than this knows: the next comparison looks again. */
async function noteDeleted(tx: Tx, { id: orderId, shopId, shopifyOrderGid }: Order): Promise<boolean> {
  await sql(tx, lockPushSql, [orderId])
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { push: true, _count: { select: { fulfillments: true, refunds: true } } },
  })
  const isUntouched = order._count.fulfillments === 0 && order._count.refunds === 0 && order.cancelledAt === null
  const isSame = order.push?.state === 'created' && order.shopifyOrderGid === shopifyOrderGid
  if (!isSame || !isUntouched) return false
  const detail = { name: order.shopifyOrderName }
  await openProblem(tx, { shopId, orderId, cause: 'DELETED_IN_SHOPIFY', detail })
  return true
}
