import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { inTransaction, type Reader } from '#app/platform/db/database.server.ts'
import { recordArrival } from './internal/record-arrival.server.ts'
import { lockOrder } from './internal/lock-order.server.ts'

/** What a carrier says when a parcel is surely not delivered. */
const lost = ['failure', 'attempted_delivery']

/**
 * I2: a parcel that nobody reports as delivered counts as delivered some days after it was handed over.
 * Idempotent on: fulfillment.
 */
export async function assumeDelivered(db: Reader, now: Date): Promise<number> {
  const { values } = await policyAt(db, { at: now })
  const days = values.orders.assumeDeliveredDays
  const overdue = await db.fulfillment.findMany({
    where: {
      status: 'success',
      deliveredAt: null,
      shippedAt: { lte: addDays(now, -days) },
      OR: [{ shipmentStatus: null }, { shipmentStatus: { notIn: lost } }],
    },
    take: 200,
  })
  for (const parcel of overdue) {
    await inTransaction('assume delivered', async (tx) => {
      const order = await lockOrder(tx, parcel.orderId)
      if (order) await recordArrival(tx, order, parcel, addDays(parcel.shippedAt, days), true)
    })
  }
  return overdue.length
}
