import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { rereadReturnJob } from './jobs.ts'

/**
 * D8: Shopify tells that something about an order changed. If goods of it were exchanged, the shopper may have paid the
 * difference, which only the reading of its returns tells.
 * Idempotent on: job keys.
 */
export async function lookForExtraPayments(tx: Tx, shopId: string, orderGid: string): Promise<void> {
  const given = await tx.orderLine.findFirst({
    where: { exchangeForLineId: { not: null }, order: { shopId, shopifyOrderGid: orderGid } },
    select: { orderId: true },
  })
  if (given) await lookForExchanges(tx, given.orderId)
}

/**
 * D8: lines came to an order after the sale. If it has returns, one of them may say that they were given in exchange.
 * Idempotent on: job keys; reading a return again changes nothing that is known.
 */
export async function lookForExchanges(tx: Tx, orderId: string): Promise<void> {
  const found = await tx.return.findMany({
    where: { orderId, shopifyReturnGid: { not: null } },
    select: { shopId: true, shopifyReturnGid: true },
    orderBy: { id: 'asc' },
  })
  await enqueueMany(
    tx,
    found.flatMap(({ shopId, shopifyReturnGid }) =>
      shopifyReturnGid ? [rereadReturnJob(shopId, shopifyReturnGid)] : [],
    ),
  )
}
