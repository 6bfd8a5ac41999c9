import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockOrderSql } from './internal/locks.sql.ts'
import { lockRequest } from './internal/move-request.server.ts'

/**
 * G5: the creator bought the refundable sample that was approved. The order is linked with the request, and no touch is
 * looked for on it (G7).
 * Idempotent on: the request (linked once).
 */
export async function takeSamplePurchase(tx: Tx, orderId: string): Promise<void> {
  const order = await tx.order.findUnique({ where: { id: orderId }, include: { lines: true } })
  if (!order?.accountId) return
  const productIds = order.lines.flatMap(({ productId }) => productId ?? [])
  const found = await tx.sampleRequest.findFirst({
    where: {
      creator: { accountId: order.accountId }, shopId: order.shopId, productId: { in: productIds }, state: 'approved',
      orderId: null, offer: { kind: 'refundable' },
    },
    orderBy: { decidedAt: 'asc' },
  }) // prettier-ignore
  const request = found && (await lockRequest(tx, found.id))
  if (!request || request.state !== 'approved' || request.orderId) return
  await tx.sampleRequest.update({ where: { id: request.id }, data: { orderId } })
  await sql(tx, lockOrderSql, [orderId])
  await tx.order.updateMany({
    where: { id: orderId, lines: { none: { commission: { isNot: null } } } },
    data: { attributionExclusion: 'SAMPLE_ORDER' },
  })
}
