import { recordCancellation } from '#app/domain/orders/apply-cancellation.server.ts'
import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { refreshStockJob } from '#app/domain/stock/jobs.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { RefusalDetail } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { CreateOrderRefusal } from '#app/shopify/orders/create-order.server.ts'
import type { Order, OrderPush } from '@prisma/client'
import { pushOrderJob } from '../jobs.ts'
import { openProblem } from '../open-problem.server.ts'
import { pausePace } from './pace.server.ts'

/** Trial shops count by the minute. */
const pauseMilliseconds = 65_000

type Refused = OrderPush & { order: Order & { shop: { customLineAllowed: boolean } } }

/** Shopify said no, and by that surely has no order: what happens next depends on why. */
export async function recordRefusal(
  tx: Tx,
  orderId: string,
  code: CreateOrderRefusal,
  detail: RefusalDetail,
): Promise<void> {
  const push = await tx.orderPush.findUniqueOrThrow({
    where: { orderId },
    include: { order: { include: { shop: { select: { customLineAllowed: true } } } } },
  })
  if (push.state !== 'sending') return
  switch (code) {
    case 'INVENTORY_CLAIM_FAILED':
      return endSoldOut(tx, push)
    case 'RATE_LIMITED':
      return sendLaterByPace(tx, push)
    case 'VARIANT_GONE':
      if (push.order.shop.customLineAllowed && !push.customLines) return sendWithCustomLine(tx, push)
      return stop(tx, push, { cause: code, detail })
    case 'SHOP_DORMANT':
      await openProblem(tx, { shopId: push.order.shopId, orderId, cause: code })
      return sendLater(tx, push, addMilliseconds(tx.now, 30 * millisecondsPer.minute), code)
    case 'INVALID':
      return stop(tx, push, { cause: 'ORDER_REFUSED', detail })
  }
}

/** Sold elsewhere a moment before (never oversell): the money is released and the shopper told. */
async function endSoldOut(tx: Tx, { orderId, order }: Refused): Promise<void> {
  await settle(tx, orderId, 'INVENTORY_CLAIM_FAILED')
  if (order.checkoutId) await abandonPush(tx, { checkoutId: order.checkoutId, shopId: order.shopId })
  await recordCancellation(tx, order, { at: tx.now, reason: 'inventory', by: 'platform' }, 'soldOut')
  const lines = await tx.orderLine.findMany({ where: { orderId }, select: { variantId: true } })
  // Our figures promised what was not there: they are read again at once.
  await enqueue(
    tx,
    refreshStockJob(
      lines.flatMap((line) => line.variantId ?? []),
      tx.now,
    ),
  )
}

async function sendLater(tx: Tx, { orderId, order }: Refused, at: Date, failure: string): Promise<void> {
  await tx.orderPush.update({ where: { orderId }, data: { state: 'new', leasedUntil: at, failure } })
  await enqueue(tx, pushOrderJob(orderId, order.shopId, at))
}

/** The shop is counted from now on, all its orders together. */
async function sendLaterByPace(tx: Tx, push: Refused): Promise<void> {
  const until = addMilliseconds(tx.now, pauseMilliseconds)
  await pausePace(tx, push.order.shopId, until)
  await sendLater(tx, push, until, 'RATE_LIMITED')
}

async function sendWithCustomLine(tx: Tx, { orderId, order }: Refused): Promise<void> {
  await tx.orderPush.update({
    where: { orderId },
    data: { state: 'new', leasedUntil: null, customLines: true, failure: 'VARIANT_GONE' },
  })
  await enqueue(tx, pushOrderJob(orderId, order.shopId))
}

/** A person decides; if nobody does, the money goes back in time (I4). */
async function stop(
  tx: Tx,
  { orderId, order }: Refused,
  problem: { cause: 'VARIANT_GONE' | 'ORDER_REFUSED'; detail: RefusalDetail },
): Promise<void> {
  await settle(tx, orderId, problem.cause)
  const { message } = problem.detail
  const detail: JsonObject = typeof message === 'string' ? { message } : {}
  await openProblem(tx, { shopId: order.shopId, orderId, cause: problem.cause, detail })
}

async function settle(tx: Tx, orderId: string, failure: string): Promise<void> {
  await tx.orderPush.update({
    where: { orderId },
    data: { state: 'failed', failure, leasedUntil: null, settledAt: tx.now },
  })
}
