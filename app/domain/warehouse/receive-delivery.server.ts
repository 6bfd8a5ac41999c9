import { refreshStock } from '#app/domain/stock/refresh-stock.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { ShopifyRevoked, ShopifyUnreachable } from '#app/shopify/http/faults.ts'
import { receiveGoods, type Receive } from './receive-goods.server.ts'
import type { WarehouseStockRefusal } from './refusals.ts'

/**
 * Goods arrive at the ramp. Which inventory item they are at Shopify is asked there if nobody has needed it so far.
 * Idempotent on: key. Refuses what `receiveGoods` refuses.
 */
export async function receiveDelivery(delivery: Receive): Promise<Outcome<{ onHand: number }, WarehouseStockRefusal>> {
  const receive = () => inTransaction('receive goods', (tx) => receiveGoods(tx, delivery))
  const received = await receive()
  if (received.ok || received.code !== 'NOT_STOCKED_IN_SHOPIFY') return received
  const { shopId, code } = delivery
  const variants = await db.variant.findMany({
    where: { shopId, deletedAt: null, OR: [{ sku: code }, { barcode: code }] },
    select: { id: true },
    take: 2,
  })
  try {
    await refreshStock(variants.map(({ id }) => id))
  } catch (cause) {
    if (!(cause instanceof ShopifyUnreachable) && !(cause instanceof ShopifyRevoked)) throw cause
    log.warn({ shopId, cause: cause.message }, 'the goods of a delivery could not be looked up at Shopify')
    return received
  }
  return receive()
}
