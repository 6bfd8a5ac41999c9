import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { OrderNotice } from '#app/shopify/webhooks/order.ts'
import { pushInDoubtSql } from './internal/push-in-doubt.sql.ts'
import { recordCreated } from './record-created.server.ts'

/**
 * Shopify's own notice of an order with our reference is as good as its answer: it ends the doubt about a push whose
 * answer was lost, sooner than a look-up would.
 * Idempotent on: order.
 */
export async function settleFromNotice(tx: Tx, shopId: string, notice: OrderNotice): Promise<void> {
  if (!notice.sourceIdentifier) return
  const [push] = await sql<{ orderId: string }>(tx, pushInDoubtSql, [shopId, notice.sourceIdentifier])
  if (!push) return
  await recordCreated(tx, push.orderId, {
    orderGid: notice.gid,
    name: notice.name,
    createdAt: notice.createdAt,
    cancelledAt: notice.cancelledAt,
    lines: notice.lines,
  })
}
