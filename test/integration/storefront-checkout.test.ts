import { afterAll, expect, it } from 'vitest'
import { payAtShopify, raiseStorefront } from './storefront-stage.ts'

const stage = await raiseStorefront('aurora-goods.myshopify.com')
const { domain, shopId, until, aVariantAtShopify } = stage
const { setCheckoutMode } = await import('#app/domain/shops/set-checkout-mode.server.ts')
const { addToCart } = await import('#app/domain/checkout/add-to-cart.server.ts')
const { startStorefrontCheckout } = await import('#app/domain/checkout/start-storefront-checkout.server.ts')
const { findStorefrontCheckout } = await import('#app/domain/checkout/find-storefront-checkout.server.ts')
const { cancelByShopper } = await import('#app/domain/orders/cancel-by-shopper.server.ts')
const { newId } = await import('#app/kernel/ids.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { accepted } = await import('#test/support/money-world.ts')

const connection = () => db.channelConnection.findFirstOrThrow({ where: { shopId } })
const atShopify = { mode: 'SHOPIFY_CHECKOUT', isOwnCheckoutApproved: true } as const

afterAll(() => stage.close())

async function aCart(variantId: string, quantity = 1) {
  const who = { shopperKey: newId('shopper'), shopId, country: 'US', locale: 'en' }
  accepted(await inTransaction('cart', (tx) => addToCart(tx, { ...who, variantId, quantity })))
  return who
}
const look = async (storefrontCheckoutId: string, shopperKey: string) => {
  const found = accepted(await findStorefrontCheckout({ storefrontCheckoutId, shopperKey, language: 'en' }))
  if ('orderId' in found) throw new Error('it has its order already')
  return found
}
it('B6: Shopify’s checkout is switched on once the merchant has granted its two rights, and gets a token', async () => {
  expect(await setCheckoutMode(shopId, atShopify)).toMatchObject({ ok: false, code: 'SCOPES_MISSING' })
  await stage.grantRights()
  expect(await setCheckoutMode(shopId, atShopify)).toMatchObject({ ok: true })
  const { mode, storefrontToken } = await connection()
  expect(mode).toBe('SHOPIFY_CHECKOUT')
  expect(storefrontToken).toMatch(/^[0-9a-f]{32}$/)
  expect(await setCheckoutMode(shopId, atShopify)).toMatchObject({ ok: true })
  expect((await connection()).storefrontToken).toBe(storefrontToken)
  const own = { mode: 'CHANNEL_MOR', isOwnCheckoutApproved: false } as const
  expect(await setCheckoutMode(shopId, own)).toMatchObject({ ok: false, code: 'OWN_CHECKOUT_NOT_APPROVED' })
})

it('a shopper’s lines are paid for at Shopify and the order comes back to them, without a push', async () => {
  const { variantId } = await aVariantAtShopify('Linen shirt', { price: '40.00', quantity: 5 })
  await stage.act(domain, 'setDiscountCode', { code: 'SAVE10', percentage: 10 })
  const who = await aCart(variantId, 2)
  const { storefrontCheckoutId } = accepted(await startStorefrontCheckout({ ...who, codes: ['save10'] }))
  const view = await look(storefrontCheckoutId, who.shopperKey)
  expect(view).toMatchObject({ state: 'opened', needsShopper: false, total: { amount: '72.00', currency: 'USD' } })
  const stranger = await findStorefrontCheckout({ storefrontCheckoutId, shopperKey: newId('shopper'), language: 'en' })
  expect(stranger).toMatchObject({ ok: false, code: 'CHECKOUT_NOT_FOUND' })

  expect((await payAtShopify(view.checkoutUrl)).status).toBe(200)
  await until('the order', async () => (await db.order.count({ where: { shopperKey: who.shopperKey } })) === 1)
  const order = await db.order.findFirstOrThrow({
    where: { shopperKey: who.shopperKey },
    include: { lines: true, push: true, fulfillmentOrders: true },
  })
  expect(order).toMatchObject({
    ...{ mode: 'SHOPIFY_CHECKOUT', push: null, checkoutId: null, shippingMinor: 500n },
    lines: [{ variantId, quantity: 2, unitPriceMinor: 4000n, discountMinor: 800n }],
  })
  expect(order.shopifyOrderGid).toMatch(/^gid:\/\/shopify\/Order\/\d+$/)
  await until('its fulfilment', async () => (await db.fulfillmentOrder.count({ where: { orderId: order.id } })) === 1)
  expect(await db.cartLine.count({ where: { cart: { shopperKey: who.shopperKey } } })).toBe(0)
  const question = { storefrontCheckoutId, shopperKey: who.shopperKey, language: 'en' }
  expect(await findStorefrontCheckout(question)).toMatchObject({ ok: true, value: { orderId: order.id } })
  const { items } = await stage.control<{ items: { name: string; sourceName: string }[] }>(
    'GET',
    `/shops/${domain}/state/orders`,
  )
  expect(items.filter((one) => one.name === order.shopifyOrderName)).toHaveLength(1)
  expect(JSON.stringify(items)).not.toContain(who.shopperKey)
})

it('a shopper who cancels at once gets the money back from Shopify, which took it', async () => {
  const { variantId } = await aVariantAtShopify('Corduroy cap', { price: '15.00', quantity: 5 })
  const who = await aCart(variantId)
  const { storefrontCheckoutId } = accepted(await startStorefrontCheckout(who))
  await payAtShopify((await look(storefrontCheckoutId, who.shopperKey)).checkoutUrl)
  const orderOf = () => db.order.findFirst({ where: { shopperKey: who.shopperKey }, include: { refunds: true } })
  await until('the order', async () => (await orderOf()) !== null)
  const number = (await orderOf())?.number ?? ''
  expect(await cancelByShopper({ number, shopperKey: who.shopperKey })).toMatchObject({ value: { done: 'requested' } })
  await until('the cancellation', async () => (await orderOf())?.cancelledAt instanceof Date)
  await until('the refund', async () => (await orderOf())?.refunds.length === 1)
  const order = await orderOf()
  expect(order).toMatchObject({ cancelledBy: 'shopper', refunds: [{ amountMinor: 2000n, paymentRefundId: null }] })
  const { items } = await stage.control<{ items: { name: string; financialStatus: string }[] }>(
    'GET',
    `/shops/${domain}/state/orders`,
  )
  expect(items.find((one) => one.name === order?.shopifyOrderName)).toMatchObject({ financialStatus: 'REFUNDED' })
  expect(await db.mailMessage.count({ where: { key: { startsWith: `order:${order?.id}` } } })).toBe(0)
})

it('H11: what Shopify’s cart holds is compared with what was shown, before anybody is sent there', async () => {
  const { productId, variantId, atShopify: hat } = await aVariantAtShopify('Wool hat', { price: '20.00', quantity: 5 })
  const who = await aCart(variantId, 3)
  await stage.control('POST', '/faults', { kind: 'webhook-drop', times: 20 })
  await stage.act(domain, 'setPrice', { ...hat, price: '25.00' })
  await stage.act(domain, 'setInventory', { ...hat, available: 2 })
  await stage.control('DELETE', '/faults')
  const { storefrontCheckoutId } = accepted(await startStorefrontCheckout(who))
  expect(await look(storefrontCheckoutId, who.shopperKey)).toMatchObject({
    needsShopper: true,
    lines: [{ quantity: 2, unitPrice: { amount: '25.00' }, diff: { type: 'lessStock', available: 2 } }],
  })
  const typed = accepted(await startStorefrontCheckout({ ...who, codes: ['UNKNOWN'] }))
  expect(await look(typed.storefrontCheckoutId, who.shopperKey)).toMatchObject({ refusedCodes: ['UNKNOWN'] })

  await stage.control('POST', '/faults', { kind: 'webhook-drop', times: 20 })
  await stage.act(domain, 'setInventory', { ...hat, available: 0 })
  const late = await startStorefrontCheckout({ ...who, codes: ['NONE'] })
  expect(late).toMatchObject({ ok: false, code: 'SOLD_OUT' })
  await stage.act(domain, 'unpublish', { productId })
  await stage.control('DELETE', '/faults')
  expect(await startStorefrontCheckout({ ...who, codes: ['NONE'] })).toMatchObject({ ok: false, code: 'LINE_GONE' })
})

it('two tabs get one cart', async () => {
  const { variantId } = await aVariantAtShopify('Silk scarf', { price: '30.00', quantity: 5 })
  const who = await aCart(variantId)
  const first = accepted(await startStorefrontCheckout(who))
  expect(accepted(await startStorefrontCheckout(who))).toEqual(first)
})

it('Shopify being down is said in words; a dead token is replaced behind the shopper’s back', async () => {
  const { variantId } = await aVariantAtShopify('Cotton socks', { price: '8.00', quantity: 5 })
  const who = await aCart(variantId)
  await stage.control('POST', '/faults', { kind: 'outage', match: 'cartCreate', times: 3 })
  expect(await startStorefrontCheckout(who)).toMatchObject({ ok: false, code: 'SHOP_UNREACHABLE' })
  await stage.control('DELETE', '/faults')
  expect(await db.storefrontCheckout.count({ where: { shopperKey: who.shopperKey } })).toBe(0)

  const before = (await connection()).storefrontToken
  await stage.act(domain, 'revokeStorefrontTokens')
  expect(await startStorefrontCheckout(who)).toMatchObject({ ok: false, code: 'SHOP_CLOSED' })
  await until('a fresh token', async () => (await connection()).storefrontToken !== null)
  expect((await connection()).storefrontToken).not.toBe(before)
  expect(await startStorefrontCheckout(who)).toMatchObject({ ok: true })
})

it('a cart left at Shopify is given up after a day, and the shop’s leaving ends what is open', async () => {
  const { handlers } = await import('#app/jobs/registry.ts')
  const { variantId } = await aVariantAtShopify('Straw bag', { price: '50.00', quantity: 5 })
  const [old, fresh] = [await aCart(variantId), await aCart(variantId)]
  const ids = [accepted(await startStorefrontCheckout(old)), accepted(await startStorefrontCheckout(fresh))]
  const stateOf = async (index: number) =>
    (await db.storefrontCheckout.findUniqueOrThrow({ where: { id: ids[index]?.storefrontCheckoutId ?? '' } })).state
  const aDayAgo = new Date(Date.now() - 25 * 3_600_000)
  await db.storefrontCheckout.updateMany({ where: { shopperKey: old.shopperKey }, data: { createdAt: aDayAgo } })
  await handlers['expire-storefront-checkouts']?.({}, { jobId: '1', attempt: 1 })
  expect([await stateOf(0), await stateOf(1)]).toEqual(['expired', 'opened'])
  await stage.control('POST', `/shops/${domain}/uninstall`, {})
  await until('the goodbye', async () => (await stateOf(1)) === 'expired')
  expect((await connection()).storefrontToken).toBeNull()
})
