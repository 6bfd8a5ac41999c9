import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { isGoneFromUs } from './is-gone.ts'
import { noteGone, noteRequest } from './note-request.server.ts'
import { warehouseShopify, type WarehouseShopify } from './warehouse-shopify.server.ts'

const standings = ['FULFILLMENT_REQUESTED', 'CANCELLATION_REQUESTED', 'FULFILLMENT_ACCEPTED'] as const

/**
 * Asks Shopify for everything that is assigned to us, all pages, because a notice names nothing and may be lost. What we
 * hold open and Shopify no longer lists is looked up one by one: it was called off without asking.
 * Idempotent on: shop (readings of the same facts change nothing).
 */
export async function syncRequests(shopDomain: string, shopify: WarehouseShopify = warehouseShopify): Promise<void> {
  const shop = await db.shop.findUnique({ where: { domain: shopDomain }, select: { id: true } })
  const contract = shop && (await db.warehouseContract.findUnique({ where: { shopId: shop.id } }))
  if (!shop || !contract?.locationGid || (contract.state !== 'active' && contract.state !== 'ending')) return
  const before = await openRequests(shop.id)
  const seen = new Set<string>()
  for (const standing of standings) {
    for (const told of await shopify.listAssignedOrders(shopDomain, contract.locationGid, standing)) {
      seen.add(told.gid)
      await inTransaction('note warehouse request', (tx) => noteRequest(tx, shop.id, told))
    }
  }
  for (const { id, fulfillmentOrderGid } of before) {
    if (seen.has(fulfillmentOrderGid)) continue
    const told = await shopify.readAssignedOrder(shopDomain, fulfillmentOrderGid)
    if (!isGoneFromUs(told, contract.locationGid)) continue
    await inTransaction('note warehouse request gone', (tx) => noteGone(tx, shop.id, id))
  }
}

/** Read before Shopify is asked: what is accepted meanwhile is not taken for missing. */
function openRequests(shopId: string) {
  return db.warehouseRequest.findMany({
    where: { shopId, state: { in: ['requested', 'accepted', 'picking', 'packed'] }, pendingAction: null },
    select: { id: true, fulfillmentOrderGid: true },
  })
}
