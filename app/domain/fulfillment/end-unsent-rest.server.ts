import { endRest } from '#app/domain/orders/end-rest.server.ts'
import { lockOrderToRefund } from '#app/domain/orders/order-to-refund.server.ts'
import { restOfOrder } from '#app/domain/orders/rest-of-order.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { openProblem, resolveProblems } from './open-problem.server.ts'

/** Something of it has left, and Shopify still counts units that have not. */
export const partlySent = {
  cancelledAt: null,
  cancelRequestedAt: null,
  push: { state: 'created' },
  fulfillments: { some: { status: 'success' } },
  fulfillmentOrders: {
    some: {
      status: { notIn: ['CLOSED', 'CANCELLED', 'SCHEDULED'] },
      lines: { some: { remainingQuantity: { gt: 0 } } },
    },
  },
} satisfies Prisma.OrderWhereInput

const note = 'Not shipped in time'

/**
 * I10: a part of the order has left in time and the rest has not: the merchant is told. What is on its way stays.
 * Idempotent on: order (told once).
 */
export async function recordRestMissed(tx: Tx, orderId: string): Promise<void> {
  const order = await lockOrderToRefund(tx, orderId)
  const units = order ? restOfOrder(order).reduce((total, rest) => total + rest.units, 0) : 0
  if (!order?.shipBy || units === 0) return
  const detail = { shipBy: order.shipBy.toISOString(), unsentUnits: units }
  await openProblem(tx, { shopId: order.shopId, orderId, cause: 'SHIP_BY_MISSED', detail })
}

/**
 * I10: at the policy's last day what was never sent is taken off the order and paid back; a parcel that left is not.
 * Idempotent on: order (ended once).
 */
export async function endRestInTime(tx: Tx, orderId: string): Promise<void> {
  if (await endRest(tx, orderId, note)) await resolveProblems(tx, orderId, 'REFUNDED', ['SHIP_BY_MISSED'])
}

/** Whether the missed day was made good: ended, or everything has left. */
export async function settleMissed(now: Date): Promise<void> {
  const told = await db.problem.findMany({
    where: {
      cause: 'SHIP_BY_MISSED',
      resolvedAt: null,
      order: { OR: [{ cancelledAt: { not: null } }, { fulfillments: { some: { status: 'success' } } }] },
    },
    select: { id: true, orderId: true },
    take: 500,
  })
  for (const { id, orderId } of told) {
    await inTransaction('settle missed ship-by', async (tx) => {
      const order = orderId ? await lockOrderToRefund(tx, orderId) : null
      if (order && !order.cancelledAt && restOfOrder(order).length > 0) return
      await tx.problem.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: now, resolution: 'SETTLED' } })
    })
  }
}
