import { config } from '#app/config.server.ts'
import { setCheckoutMode } from '#app/domain/shops/set-checkout-mode.server.ts'
import { joinWarehouse } from '#app/domain/warehouse/join-warehouse.server.ts'
import { receiveDelivery } from '#app/domain/warehouse/receive-delivery.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { serviceScopes } from '#app/shopify/fulfillment-service/registration-facts.ts'
import { storefrontScopes } from '#app/shopify/storefront/storefront-token.server.ts'
import { insist } from './insist.ts'
import type { SandboxControl } from './sandbox-control.ts'
import { waitUntil } from './wait-until.ts'

/** Who the gift is for. */
const kenji = {
  firstName: 'Kenji',
  lastName: 'Mori',
  address1: '2-11-3 Meguro',
  city: 'Meguro-ku',
  provinceCode: 'JP-13',
  zip: '153-0063',
  countryCode: 'JP',
  phone: '+81312345678',
}

/** The merchant agrees to more rights in Shopify's own dialog. */
async function grant(sandbox: SandboxControl, domain: string, rights: readonly string[]): Promise<void> {
  const scopesOf = async () =>
    (await db.session.findFirst({ where: { shop: domain, isOnline: false } }))?.scope?.split(',') ?? []
  await sandbox.act(domain, 'install', { scopes: [...new Set([...(await scopesOf()), ...rights])] })
  await waitUntil('the rights', async () => {
    const scopes = await scopesOf()
    return rights.every((right) => scopes.includes(right))
  })
}

/** The merchant has goods sent out by Vitrine: hands some over, keeps none, and asks for the first parcel. */
export async function openWarehouseIn(sandbox: SandboxControl, domain: string, handle: string): Promise<void> {
  const { id: shopId } = await db.shop.findUniqueOrThrow({ where: { domain } })
  await grant(sandbox, domain, serviceScopes)
  insist('joining the warehouse', await inTransaction('join', (tx) => joinWarehouse(tx, { shopId })))
  await waitUntil('the warehouse', () => db.warehouseContract.findFirst({ where: { shopId, state: 'active' } }))
  const { sku, shopifyGid } = await db.variant.findFirstOrThrow({ where: { shopId, product: { handle } } })
  const delivery = { shopId, code: sku ?? '', quantity: 24, bin: 'A-04', key: `demo-${shopId}`, by: 'Vitrine' }
  insist('taking in a delivery', await receiveDelivery(delivery))
  await waitUntil('the shelf at Shopify', () =>
    db.warehouseStock.findFirst({ where: { shopId, isDirty: false, pushedQuantity: 24 } }),
  )
  await sandbox.act(domain, 'setInventory', { sku, available: 0 })
  const lines = [{ variantId: shopifyGid.split('/').at(-1), quantity: 2 }]
  const { id: orderId } = await sandbox.act<{ id: number }>(domain, 'createStorefrontOrder', {
    lines,
    email: 'kenji@example.com',
    shippingAddress: kenji,
  })
  await sandbox.act(domain, 'submitFulfillmentRequest', { orderId, message: 'A gift: please leave the price out.' })
  await waitUntil('the request', () => db.warehouseRequest.findFirst({ where: { shopId, state: 'requested' } }))
}

/** The merchant lets shoppers pay in the shop's own Shopify checkout. */
export async function payInShopify(sandbox: SandboxControl, domain: string): Promise<void> {
  const { id: shopId } = await db.shop.findUniqueOrThrow({ where: { domain } })
  await grant(sandbox, domain, storefrontScopes)
  const { isApproved: isOwnCheckoutApproved } = config.ownCheckout
  insist('Shopify’s checkout', await setCheckoutMode(shopId, { mode: 'SHOPIFY_CHECKOUT', isOwnCheckoutApproved }))
}
