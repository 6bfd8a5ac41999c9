import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { ServiceAtShopify } from '#app/shopify/fulfillment-service/registration.server.ts'
import { pushWarehouseStockJob, syncWarehouseJob } from './jobs.ts'
import { warehouseShopify, type WarehouseShopify } from './warehouse-shopify.server.ts'

/**
 * Brings a joining shop's service into being. Without the rights the contract stays joining and says so; a service that
 * is there already (a lost answer, a contract that ended and begins anew) is taken as it is.
 * Idempotent on: shop (the service is looked up by our callback address before it is created).
 */
export async function openWarehouse(shopId: string, shopify: WarehouseShopify = warehouseShopify): Promise<void> {
  const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { domain: true } })
  const contract = await db.warehouseContract.findUnique({ where: { shopId } })
  if (contract?.state !== 'joining') return
  const { missingScopes, service } = await shopify.readService(shop.domain)
  if (missingScopes.length > 0) return noteFailure(shopId, 'SCOPES_MISSING')
  if (service) return activate(shopId, shop.domain, service)
  const created = await shopify.createService(shop.domain)
  if (created.ok) await activate(shopId, shop.domain, created.value)
  else await noteFailure(shopId, created.code)
}

async function activate(shopId: string, shopDomain: string, service: ServiceAtShopify): Promise<void> {
  await inTransaction('open warehouse', async (tx) => {
    const { count } = await tx.warehouseContract.updateMany({
      where: { shopId, state: 'joining' },
      data: { ...service, state: 'active', failure: null, joinedAt: tx.now },
    })
    if (count === 0) return
    // Shelves that an earlier contract left are told anew: the location is another one.
    await tx.warehouseStock.updateMany({ where: { shopId }, data: { isDirty: true, pushedQuantity: null } })
    await enqueue(tx, syncWarehouseJob(shopDomain))
    await enqueue(tx, pushWarehouseStockJob(shopId))
    await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
  })
}

async function noteFailure(shopId: string, failure: string): Promise<void> {
  await inTransaction('warehouse not opened', async (tx: Tx) => {
    await tx.warehouseContract.updateMany({ where: { shopId, state: 'joining' }, data: { failure } })
    await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
  })
}
