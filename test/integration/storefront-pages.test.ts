import { afterAll, beforeAll, expect, it } from 'vitest'
import { payAtShopify, raiseStorefront } from './storefront-stage.ts'

const stage = await raiseStorefront('aurora-goods.myshopify.com')
const { shopId, until, aVariantAtShopify } = stage
const { openBrowser, refusalOf } = await import('./shop-browser.ts')
const { setCheckoutMode } = await import('#app/domain/shops/set-checkout-mode.server.ts')
const cart = await import('#app/routes/shop/cart.tsx')
const start = await import('#app/routes/shop/checkout.shopify._index.tsx')
const page = await import('#app/routes/shop/checkout.shopify.$storefrontCheckoutId.tsx')
const { db } = await import('#app/platform/db/database.server.ts')

type Shown = {
  checkout: { state: string; checkoutUrl: string | null; lines: { title: string }[] } | null
  opensAtOnce: boolean
  asksForAge: boolean
}

beforeAll(async () => {
  await stage.grantRights()
  expect(await setCheckoutMode(shopId, { mode: 'SHOPIFY_CHECKOUT', isOwnCheckoutApproved: true })).toMatchObject({
    ok: true,
  })
}, 60_000)
afterAll(() => stage.close())

it('K3: a guest says that they are of age, pays at the shop, and comes back to their order', async () => {
  const { variantId } = await aVariantAtShopify('Felt slippers', { price: '22.00', quantity: 5 })
  const browser = openBrowser({ 'accept-language': 'en-US' })
  await browser.post(cart.action, '/cart', { intent: 'add', variantId, quantity: '1' })
  const started = await browser.post(start.action, '/checkout/shopify', { shopId })
  const where = new URL(started.headers.get('location') ?? '', 'http://shop.test')
  expect(where.pathname).toMatch(/^\/checkout\/shopify\/sfc_/)
  const params = { storefrontCheckoutId: where.pathname.split('/').at(-1) ?? '' }
  const look = async () => (await (await browser.get(page.loader, where.href.slice(16), params)).json()) as Shown

  expect(await look()).toMatchObject({
    ...{ asksForAge: true, opensAtOnce: false },
    checkout: { state: 'opened', checkoutUrl: null, lines: [{ title: 'Felt slippers' }] },
  })
  const untold = await browser.post(page.action, where.pathname, {}, params)
  expect(await refusalOf(untold)).toMatchObject({ code: 'ADULTS_ONLY' })
  const told = await browser.post(page.action, where.pathname, { adult: 'on' }, params)
  const { value } = (await told.json()) as { value: { checkoutUrl: string } }
  expect((await payAtShopify(value.checkoutUrl)).status).toBe(200)
  expect(await look()).toMatchObject({ checkout: { state: 'gone' } })

  const isKnown = async () =>
    (await db.storefrontCheckout.count({ where: { id: params.storefrontCheckoutId, state: 'ordered' } })) === 1
  await until('the order', isKnown)
  const back = await browser.get(page.loader, where.pathname, params)
  expect(back.headers.get('location')).toMatch(/^\/orders\/V-/)
  const stranger = await openBrowser().get(page.loader, where.pathname, params)
  expect(stranger.status).toBe(404)
})

it('something bought at once goes past the cart', async () => {
  const { variantId } = await aVariantAtShopify('Paper lamp', { price: '60.00', quantity: 5 })
  const browser = openBrowser({ 'accept-language': 'en-US' })
  await browser.post(cart.action, '/cart', { intent: 'add', variantId, quantity: '1' })
  const started = await browser.post(start.action, '/checkout/shopify', { shopId, variantId, quantity: '2' })
  const id = new URL(started.headers.get('location') ?? '', 'http://shop.test').pathname.split('/').at(-1) ?? ''
  const { checkoutUrl, shopperKey } = await db.storefrontCheckout.findUniqueOrThrow({ where: { id } })
  await payAtShopify(checkoutUrl)
  await until('the order', async () => (await db.order.count({ where: { shopperKey } })) === 1)
  const lines = await db.orderLine.findMany({ where: { order: { shopperKey } } })
  expect(lines).toMatchObject([{ variantId, quantity: 2, unitPriceMinor: 6000n }])
  expect(await db.cartLine.count({ where: { cart: { shopperKey } } })).toBe(1)
})

it('an empty cart and a shop that is paid here are said in words', async () => {
  const browser = openBrowser({ 'accept-language': 'ar' })
  const empty = await browser.post(start.action, '/checkout/shopify', { shopId })
  expect(await refusalOf(empty)).toMatchObject({ code: 'CART_EMPTY' })
  await db.channelConnection.updateMany({ where: { shopId }, data: { mode: 'CHANNEL_MOR' } })
  const here = await browser.post(start.action, '/checkout/shopify', { shopId })
  expect(await refusalOf(here)).toMatchObject({ code: 'NOT_AT_SHOPIFY' })
})
