import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { FulfillmentOrderNotice } from '#app/shopify/webhooks/fulfillment.ts'
import type { Applied } from './applied.ts'
import { ordersOfFulfillmentOrdersSql } from './internal/orders-of-fulfillment-orders.sql.ts'
import { rereadFulfillmentOrdersJob } from './jobs.ts'

/**
 * Something happened to fulfilment orders. These notices tell little and in no order, so what is true is read again.
 * One that names none we know is about another app's order, or about one whose first reading is still to come.
 * Idempotent on: order (one reading for a burst of notices).
 */
export async function applyFulfillmentOrder(tx: Tx, shopId: string, notice: FulfillmentOrderNotice): Promise<Applied> {
  const gids = notice.fulfillmentOrders.map((one) => one.gid)
  const known = await sql<{ orderId: string }>(tx, ordersOfFulfillmentOrdersSql, [shopId, gids])
  for (const { orderId } of known) await enqueue(tx, rereadFulfillmentOrdersJob(orderId))
  return 'applied'
}
