import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { warehouseShopify, type WarehouseShopify } from './warehouse-shopify.server.ts'

/**
 * Takes the service of a leaving shop away.
 * Idempotent on: shop (a service that is gone already counts as taken away).
 */
export async function closeWarehouse(shopId: string, shopify: WarehouseShopify = warehouseShopify): Promise<void> {
  const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { domain: true } })
  const contract = await db.warehouseContract.findUnique({ where: { shopId } })
  if (contract?.state !== 'ending') return
  const deleted = contract.serviceGid ? await shopify.deleteService(shop.domain, contract.serviceGid) : null
  if (deleted && !deleted.ok) {
    await db.warehouseContract.updateMany({ where: { shopId, state: 'ending' }, data: { failure: deleted.code } })
    return
  }
  await inTransaction('close warehouse', (tx) => endContract(tx, shopId))
}

/**
 * The contract is over, by the merchant's wish or because the app was removed, and its service with it.
 * Idempotent on: shop.
 */
export async function endContract(tx: Tx, shopId: string): Promise<void> {
  await tx.warehouseContract.updateMany({
    where: { shopId, state: { not: 'ended' } },
    data: { state: 'ended', serviceGid: null, locationGid: null, failure: null, endedAt: tx.now },
  })
  await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
}
