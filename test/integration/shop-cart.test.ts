import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/shop/cart.tsx'
import { action as checkout, loader as checkoutLoader } from '#app/routes/shop/checkout.$checkoutId.tsx'
import type { CartView } from '#app/domain/checkout/cart-view.ts'
import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import { db } from '#app/platform/db/database.server.ts'
import { aSellingShop, aVariant } from './checkout-bench.ts'
import { openBrowser, refusalOf, type Browser } from './shop-browser.ts'

async function cartOf(browser: Browser): Promise<CartView> {
  return ((await (await browser.get(loader, '/cart')).json()) as { cart: CartView }).cart
}

async function aFilledCart(quantity = '1') {
  const [browser, shop] = [openBrowser(), await aSellingShop()]
  const variant = await aVariant(shop.id)
  await browser.post(action, '/cart', { intent: 'add', variantId: variant.id, quantity })
  return { browser, shop, variant }
}

async function atTheTill() {
  const { browser, shop, variant } = await aFilledCart()
  const started = await browser.post(action, '/cart', { intent: 'checkout', shopId: shop.id })
  const path = started.headers.get('location') ?? ''
  return { browser, shop, variant, path, params: { checkoutId: path.split('/').at(-1) ?? '' } }
}

const details = {
  intent: 'details',
  email: 'ada@vitrine.test',
  'address.lastName': 'Lovelace',
  'address.line1': '12 Market Street',
  'address.city': 'San Francisco',
  'address.region': 'CA',
  'address.postalCode': '94103',
  'address.country': 'US',
}

test('looking at an empty cart sets no cookie; the first product does', async () => {
  const browser = openBrowser()
  await cartOf(browser)
  expect(browser.cookies.size).toBe(0)
  const { browser: buyer } = await aFilledCart()
  expect([...buyer.cookies.keys()]).toEqual(['vitrine_shopper'])
})

test('a cookie that was tampered with opens nobody’s cart', async () => {
  const { browser } = await aFilledCart()
  const value = browser.cookies.get('vitrine_shopper') ?? ''
  const thief = openBrowser()
  thief.cookies.set('vitrine_shopper', `${value.slice(0, -2)}xx`)
  expect((await cartOf(thief)).groups).toEqual([])
})

test('removing can be undone', async () => {
  const { browser, variant } = await aFilledCart('3')
  const lineId = (await cartOf(browser)).groups[0]?.lines[0]?.lineId ?? ''
  await browser.post(action, '/cart', { intent: 'remove', lineId })
  expect((await cartOf(browser)).unitCount).toBe(0)
  await browser.post(action, '/cart', { intent: 'add', variantId: variant.id, quantity: '3' })
  expect((await cartOf(browser)).unitCount).toBe(3)
})

test.each([
  ['more than there is', '9', 'LESS_STOCK'],
  ['none at all', '0', 'QUANTITY_TOO_LOW'],
  ['a negative quantity', '-2', 'QUANTITY_TOO_LOW'],
])('%s is refused with words and a next step', async (_name, quantity, code) => {
  const { browser } = await aFilledCart()
  const lineId = (await cartOf(browser)).groups[0]?.lines[0]?.lineId ?? ''
  const refused = await browser.post(action, '/cart', { intent: 'change', lineId, quantity })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect((await refusalOf(refused)).code).toBe(code)
})

test('H11: a higher price is shown, blocks the till, and goes through once confirmed', async () => {
  const { browser, shop, variant } = await aFilledCart()
  await db.variant.update({ where: { id: variant.id }, data: { priceMinor: 2500n } })
  const [group] = (await cartOf(browser)).groups
  expect(group?.lines[0]?.diff).toMatchObject({ type: 'priceUp', after: { amount: '25.00' } })
  const blocked = await browser.post(action, '/cart', { intent: 'checkout', shopId: shop.id })
  expect(blocked.headers.get('location')).toBe('/cart')
  await browser.post(action, '/cart', { intent: 'confirm', shopId: shop.id })
  const started = await browser.post(action, '/cart', { intent: 'checkout', shopId: shop.id })
  expect(started.headers.get('location')).toMatch(/^\/checkout\/chk_/)
})

test('K3: a guest who does not say that they are 18 goes no further', async () => {
  const { browser, path, params } = await atTheTill()
  expect((await refusalOf(await browser.post(checkout, path, details, params))).code).toBe('ADULTS_ONLY')
  const saved = await browser.post(checkout, path, { ...details, adult: 'on' }, params)
  expect(saved.headers.get('location')).toBe(path)
})

test('what is wrong with an address stands next to its field', async () => {
  const { browser, path, params } = await atTheTill()
  const wrong = { ...details, adult: 'on', email: 'ada', 'address.postalCode': 'ABC', 'address.lastName': '' }
  const { fieldErrors } = await refusalOf(await browser.post(checkout, path, wrong, params))
  expect(Object.keys(fieldErrors).sort()).toEqual(['address.lastName', 'address.postalCode', 'email'])
})

test('somebody else’s checkout does not exist', async () => {
  const { path, params } = await atTheTill()
  const { browser: other } = await aFilledCart()
  expect((await other.get(checkoutLoader, path, params)).status).toBe(404)
})

test('what is kept for later is no part of what is paid for, and comes back', async () => {
  const { browser } = await aFilledCart('2')
  const lineId = (await cartOf(browser)).groups[0]?.lines[0]?.lineId ?? ''
  await browser.post(action, '/cart', { intent: 'later', lineId })
  const kept = await cartOf(browser)
  expect([kept.unitCount, kept.groups.length, kept.saved.length]).toEqual([0, 0, 1])
  await browser.post(action, '/cart', { intent: 'back', lineId })
  expect((await cartOf(browser)).unitCount).toBe(2)
})

test('two shops of one currency go to one till, and each keeps its own way of sending', async () => {
  const { browser, shop } = await aFilledCart()
  const other = await aSellingShop()
  const variant = await aVariant(other.id)
  await browser.post(action, '/cart', { intent: 'add', variantId: variant.id, quantity: '1' })
  expect((await cartOf(browser)).payTogether.map((shopIds) => [...shopIds].sort())).toEqual([
    [shop.id, other.id].sort(),
  ])
  const shopId = [shop.id, other.id].join(',')
  const started = await browser.post(action, '/cart', { intent: 'checkout', shopId })
  const path = started.headers.get('location') ?? ''
  const params = { checkoutId: path.split('/').at(-1) ?? '' }
  const page = (await (await browser.get(checkoutLoader, path, params)).json()) as { checkout: CheckoutView }
  const chosen = page.checkout.parts.map((part) => [part.shop.id, part.shippingOptions.at(-1)?.optionId ?? ''])
  const shipping = Object.fromEntries(chosen.map(([id, optionId]) => [`shipping.${id}`, optionId ?? '']))
  const saved = await browser.post(checkout, path, { ...details, ...shipping, adult: 'on', stay: 'on' }, params)
  expect(saved.status).toBe(200)
  const { checkout: now } = (await (await browser.get(checkoutLoader, path, params)).json()) as {
    checkout: CheckoutView
  }
  expect(now.canPay).toBe(true)
  expect(now.parts.map((part) => [part.shop.id, part.shippingOptionId])).toEqual(chosen)
})

test('a wrong postal code is answered with one of the country', async () => {
  const { browser, path, params } = await atTheTill()
  const wrong = { ...details, adult: 'on', 'address.postalCode': 'ABC' }
  const { fieldErrors } = await refusalOf(await browser.post(checkout, path, wrong, params))
  expect(fieldErrors['address.postalCode']).toMatch(/\d{5}/)
})

test('H14: a code that the shop does not know is kept beside its reason, and can be taken out', async () => {
  const { browser, path, params } = await atTheTill()
  const till = async () =>
    ((await (await browser.get(checkoutLoader, path, params)).json()) as { checkout: CheckoutView }).checkout
  await browser.post(checkout, path, { intent: 'voucher', code: 'nope' }, params)
  expect((await till()).vouchers).toMatchObject([{ code: 'NOPE', state: 'VOUCHER_UNKNOWN' }])
  await browser.post(checkout, path, { intent: 'dropVoucher', code: 'NOPE' }, params)
  expect((await till()).vouchers).toEqual([])
})
