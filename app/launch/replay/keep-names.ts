import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { renameMentionsSqls, renameSql } from './replay.sql.ts'
import type { Source } from './source.ts'

type Named = 'Order' | 'OrderLine' | 'Refund'

/** A row that was made anew takes the id it has in the source, because returns, notices and Shopify's notes name it. */
export async function rename(table: Named, id: string, wanted: string): Promise<void> {
  if (id === wanted) return
  await sql('pool', renameSql(table), [id, wanted])
  for (const text of renameMentionsSqls) await sql('pool', text, [id, wanted])
}

/**
 * Gives orders, lines and refunds that were just made their ids of the source: an order is known by its checkout and shop,
 * or by Shopify's name for it; a line by Shopify's name or its place; a refund by Shopify's name. `since` is the first id
 * that this process could have made. What the source does not know keeps its new id, and shows in the comparison.
 */
export function nameKeeper(source: Source, since: (prefix: string) => string) {
  const orders = async () => {
    const made = await db.order.findMany({ where: { id: { gte: since('ord') } } })
    for (const { id, shopId, checkoutId, shopifyOrderGid } of made) {
      const known = await source.db.order.findFirst({
        where: { shopId, ...(checkoutId ? { checkoutId } : { shopifyOrderGid: shopifyOrderGid ?? '' }) },
        select: { id: true, number: true },
      })
      if (!known) continue
      await rename('Order', id, known.id)
      await db.order.update({ where: { id: known.id }, data: { number: known.number } })
    }
  }
  const lines = async () => {
    const made = await db.orderLine.findMany({ where: { id: { gte: since('oln') } } })
    for (const { id, orderId, shopifyLineGid, position } of made) {
      const byGid = shopifyLineGid && (await source.db.orderLine.findFirst({ where: { orderId, shopifyLineGid } }))
      const known = byGid || (await source.db.orderLine.findFirst({ where: { orderId, position } }))
      if (known) await rename('OrderLine', id, known.id)
    }
  }
  const refunds = async () => {
    const made = await db.refund.findMany({ where: { id: { gte: since('rfd') }, shopifyRefundGid: { not: null } } })
    for (const { id, orderId, shopifyRefundGid } of made) {
      const known = await source.db.refund.findFirst({ where: { orderId, shopifyRefundGid } })
      if (known) await rename('Refund', id, known.id)
    }
  }
  return async () => {
    await orders()
    await lines()
    await refunds()
  }
}
