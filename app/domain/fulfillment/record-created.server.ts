import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { applyCancellation } from '#app/domain/orders/apply-cancellation.server.ts'
import { applyParked } from '#app/domain/orders/apply-order-webhook.server.ts'
import { rereadFulfillmentOrdersJob, requestCancellationJob } from '#app/domain/orders/jobs.ts'
import { mailShopper } from '#app/domain/orders/mail-shopper.server.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { markPushed } from '#app/domain/stock/mark-pushed.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue, enqueueMany } from '#app/platform/queue/queue.server.ts'
import type { CreatedOrder } from '#app/shopify/orders/create-order.server.ts'
import { orderPushed } from './events.ts'
import { forgetLostOrder } from './internal/forget-lost-order.server.ts'
import { lockPushSql } from './internal/lock-push.sql.ts'
import { matchLines } from './match-lines.ts'
import { resolveProblems } from './open-problem.server.ts'
import { outsideCauses } from './problem-causes.ts'
import { startClocks } from './start-clocks.server.ts'
import { wakeWaiting } from './wake-waiting.server.ts'

/**
 * Money flow step 7: Shopify holds the order, told by its answer, by a look-up or by its own notice. From here on its
 * stock is its own, the money may be taken, and news that came too early finds its order.
 * Idempotent on: order (a created push stays as it is).
 */
export async function recordCreated(tx: Tx, orderId: string, created: CreatedOrder): Promise<void> {
  await sql(tx, lockPushSql, [orderId])
  const push = await tx.orderPush.findUniqueOrThrow({
    where: { orderId },
    include: {
      order: { include: { lines: { orderBy: { position: 'asc' } }, checkout: { include: { payment: true } } } },
    },
  })
  if (push.state === 'created') return
  const { order } = push
  await tx.orderPush.update({
    where: { orderId },
    data: { state: 'created', settledAt: tx.now, leasedUntil: null, failure: null },
  })
  await forgetLostOrder(tx, order, created.orderGid)
  await tx.order.update({
    where: { id: orderId },
    data: { shopifyOrderGid: created.orderGid, shopifyOrderName: created.name },
  })
  for (const [lineId, shopifyLineGid] of matchLines(order.lines, created.lines)) {
    await tx.orderLine.update({ where: { id: lineId }, data: { shopifyLineGid } })
  }
  if (order.checkoutId) await markPushed(tx, { checkoutId: order.checkoutId, shopId: order.shopId })
  await resolveProblems(tx, orderId, 'CREATED', outsideCauses)
  const note = { orderId, shopId: order.shopId, key: 'accepted', kind: 'accepted', occurredAt: tx.now } as const
  await noteOrderEvent(tx, { ...note, detail: { name: created.name } })
  await publish(tx, orderPushed({ orderId }))
  const payment = order.checkout?.payment
  if (payment) await enqueue(tx, settlePaymentJob(payment.id))
  await startClocks(tx, orderId)
  if (push.failure !== null) await wakeWaiting(tx, order.shopId)
  await follow(tx, order, created)
}

type Followed = { id: string; shopId: string; cancelledAt: Date | null; cancelRequestedAt: Date | null }

async function follow(tx: Tx, order: Followed, created: CreatedOrder): Promise<void> {
  await enqueueMany(tx, [rereadFulfillmentOrdersJob(order.id, addMilliseconds(tx.now, 1_000))])
  await applyParked(tx, order.shopId, created.orderGid)
  if (created.cancelledAt) {
    const { orderGid, cancelledAt: at } = created
    await applyCancellation(tx, order.shopId, { orderGid, at, reason: null })
    return
  }
  // Ended here while Shopify's answer was outstanding: it must end there as well.
  if (order.cancelledAt || order.cancelRequestedAt) await enqueue(tx, requestCancellationJob(order.id))
  else await mailShopper(tx, order.id, 'confirmed')
}
