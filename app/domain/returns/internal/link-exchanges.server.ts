import { pairExchanges } from '#app/domain/returns/pair-exchanges.ts'
import { returnOpened } from '#app/domain/returns/events.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import type { ReturnRow } from './return-rows.server.ts'

/**
 * D8: remembers which lines of the order were given in exchange, and for what. Lines that have not been heard of yet are
 * linked when the return is read again after the order's own news.
 * Idempotent on: line (said once, as soon as all lines of the exchange are here).
 */
export async function linkExchanges(tx: Tx, row: ReturnRow, theirs: ReturnAtShopify): Promise<void> {
  if (theirs.exchangeLineGids.length === 0) return
  const { orderId, shopId } = row
  const sold = await tx.orderLine.findMany({ where: { orderId }, orderBy: { position: 'asc' } })
  const given = sold.filter(({ shopifyLineGid }) => theirs.exchangeLineGids.some((gid) => gid === shopifyLineGid))
  const isWhole = given.length === theirs.exchangeLineGids.length
  if (!isWhole || given.every(({ exchangeForLineId }) => exchangeForLineId !== null)) return
  const gids = given.flatMap(({ variantGid }) => variantGid ?? [])
  const variants = await tx.variant.findMany({
    where: { shopId, shopifyGid: { in: gids } },
    select: { shopifyGid: true, productId: true },
  })
  const returned = sold.filter(({ id }) => row.lines.some(({ orderLineId }) => orderLineId === id))
  const pairs = pairExchanges(
    returned.map(({ id: orderLineId, position, productId }) => ({ orderLineId, position, productId })),
    given.map(({ id: orderLineId, position, productId, variantGid }) => {
      const variant = variants.find(({ shopifyGid }) => shopifyGid === variantGid)
      return { orderLineId, position, productId: productId ?? variant?.productId ?? null }
    }),
  )
  for (const [id, exchangeForLineId] of pairs) {
    await tx.orderLine.updateMany({ where: { id, exchangeForLineId: null }, data: { exchangeForLineId } })
  }
  await publish(tx, returnOpened({ returnId: row.id, orderId }))
}
