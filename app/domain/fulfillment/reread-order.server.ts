import { applyOrderUpdate } from '#app/domain/orders/apply-order-update.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { shopifyOrders, type ShopifyOrders } from './shopify-orders.server.ts'
import { storeFulfillmentOrders } from './store-fulfillment-orders.server.ts'

async function findAtShopify(orderId: string) {
  const order = await db.order.findUnique({ where: { id: orderId }, include: { shop: { select: { domain: true } } } })
  return order?.shopifyOrderGid ? { ...order, orderGid: order.shopifyOrderGid } : null
}

/**
 * After an edit: reads the order whole and takes over what changed.
 * Idempotent on: (order, Shopify's updatedAt).
 */
export async function rereadOrder(orderId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const order = await findAtShopify(orderId)
  const state = order && (await shopify.readOrder(order.shop.domain, order.orderGid))
  if (!order || !state) return
  const lines = state.lines.map((line) => ({ ...line, variantTitle: '', sku: null, requiresShipping: true }))
  const snapshot = { ...state, gid: state.orderGid, lines }
  await inTransaction('apply reread order', (tx) => applyOrderUpdate(tx, order.shopId, snapshot))
}

/**
 * What the warehouse is doing with the order, read whole. Older readings change nothing.
 * Idempotent on: (fulfilment order gid, Shopify's updatedAt).
 */
export async function rereadFulfillmentOrders(orderId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const order = await findAtShopify(orderId)
  const told = order && (await shopify.listFulfillmentOrders(order.shop.domain, order.orderGid))
  if (!order || !told) return
  await inTransaction('apply fulfillment orders', (tx) => storeFulfillmentOrders(tx, order, told))
}
