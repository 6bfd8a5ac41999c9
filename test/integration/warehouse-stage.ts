import { expect } from 'vitest'
import { serviceScopes } from '#app/shopify/fulfillment-service/registration-facts.ts'
import { raiseLiveShop } from './live-shop.ts'

type SandboxOrder = {
  id: number
  name: string
  fulfillmentOrders: { id: number; status: string; requestStatus: string; locationId: number; lines: Line[] }[]
  fulfillments: { tracking: { number: string }[]; lines: { quantity: number }[] }[]
}
type Line = { id: number; lineId: number; total: number; remaining: number }
type Goods = { id: number; sku: string; levels: { locationId: number; available: number; committed: number }[] }

/**
 * A live shop whose merchant has handed goods over: rights granted, service open. Called before anything of the app is
 * imported. Orders are routed to the warehouse because the merchant's own shelves are empty.
 */
export async function raiseWarehouse(domain: string) {
  const shop = await raiseLiveShop(domain)
  const { receiveFulfillmentNotification } = await import('#app/routes/machine/fulfillment-service.server.ts')
  const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
  const { notificationPath } = await import('#app/shopify/fulfillment-service/registration-facts.ts')
  const { joinWarehouse } = await import('#app/domain/warehouse/join-warehouse.server.ts')
  const { receiveDelivery } = await import('#app/domain/warehouse/receive-delivery.server.ts')
  const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
  const { shopId, control, act, until, drain } = shop
  shop.deliverTo((request) =>
    new URL(request.url).pathname === notificationPath
      ? receiveFulfillmentNotification(request)
      : receiveShopifyWebhook(request),
  )
  const grant = async () => {
    const { installation } = await control<{ installation: { scopes: string[] } }>('GET', `/shops/${domain}/state/shop`)
    await act(domain, 'install', { scopes: [...new Set([...installation.scopes, ...serviceScopes])] })
  }
  const join = () => inTransaction('join', (tx) => joinWarehouse(tx, { shopId }))
  const contract = () => db.warehouseContract.findUnique({ where: { shopId } })
  /** Whatever is due is done, and what Shopify sends because of it. */
  const settle = async () => {
    for (let round = 0; round < 3; round++) {
      await drain()
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    await drain()
  }
  const open = async () => {
    await grant()
    expect(await join()).toMatchObject({ ok: true })
    await until('the service', async () => (await contract())?.state === 'active')
  }

  let serial = 0
  const receive = (code: string, quantity: number, key = `receive-${++serial}-${code}`) =>
    receiveDelivery({ shopId, code, quantity, key, by: 'test' })
  /** Goods that only we have. */
  const goods = async (title: string, units: number) => {
    const sku = `W-${title.replaceAll(' ', '-')}`
    const { productId } = await shop.aProductAtShopify(title, { price: '12.00', quantity: 1, ...{ sku } })
    expect(await receive(sku, units)).toEqual({ ok: true, value: { onHand: units } })
    await act(domain, 'setInventory', { sku, available: 0 })
    await settle()
    const variant = await db.variant.findFirstOrThrow({ where: { shopId, sku } })
    return { productId, sku, variantId: variant.id, variantGid: variant.shopifyGid }
  }
  const shelf = (variantId: string) =>
    db.warehouseStock.findUniqueOrThrow({ where: { shopId_variantId: { shopId, variantId } } })
  /** What Shopify has of these goods at our location. */
  const levelAtShopify = async ({ productId, sku }: { productId: number; sku: string }) => {
    const location = (await contract())?.locationGid?.split('/').at(-1)
    const { variants } = await control<{ variants: Goods[] }>('GET', `/shops/${domain}/state/products?id=${productId}`)
    return variants.find((one) => one.sku === sku)?.levels.find((one) => String(one.locationId) === location)
  }
  /** An order of the merchant's own storefront, which is none of ours. */
  const order = async (variantGid: string, quantity = 1, more: object = {}) => {
    const lines = [{ variantId: variantGid, quantity }]
    const { id } = await act<{ id: number }>(domain, 'createStorefrontOrder', { lines, ...more })
    return id
  }
  const orderAtShopify = (id: number) => control<SandboxOrder>('GET', `/shops/${domain}/state/orders?id=${id}`)
  /** The merchant asks, we have heard of it. */
  const request = async (orderId: number | string, more: object = {}) => {
    const { id } = await act<{ id: number }>(domain, 'submitFulfillmentRequest', { orderId, ...more })
    const fulfillmentOrderGid = `gid://shopify/FulfillmentOrder/${id}`
    const find = () =>
      db.warehouseRequest.findUnique({ where: { fulfillmentOrderGid }, include: { lines: true, parcels: true } })
    await until('the request', async () => (await find())?.state === 'requested')
    const found = await find()
    const requestId = found?.id ?? ''
    const now = () =>
      db.warehouseRequest.findUniqueOrThrow({ where: { id: requestId }, include: { lines: true, parcels: true } })
    const atShopify = () =>
      control<SandboxOrder['fulfillmentOrders'][number]>('GET', `/shops/${domain}/state/fulfillment-orders?id=${id}`)
    return {
      requestId,
      shopId,
      fulfillmentOrderId: id,
      now,
      atShopify,
      ref: { shopId, requestId },
      lines: found?.lines ?? [],
    }
  }
  return {
    ...shop,
    domain,
    grant,
    join,
    open,
    contract,
    settle,
    receive,
    goods,
    shelf,
    levelAtShopify,
    order,
    orderAtShopify,
    request,
  }
}
export type Warehouse = Awaited<ReturnType<typeof raiseWarehouse>>
