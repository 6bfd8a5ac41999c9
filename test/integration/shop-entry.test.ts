import { expect, test } from 'vitest'
import { action as cart, loader as cartLoader } from '#app/routes/shop/cart.tsx'
import { action as signIn } from '#app/routes/shop/account.sign-in.tsx'
import { action as signUp } from '#app/routes/shop/account.sign-up.tsx'
import { action as account, loader as accountLoader } from '#app/routes/shop/account._index.tsx'
import { db } from '#app/platform/db/database.server.ts'
import { aSellingShop, aVariant } from './checkout-bench.ts'
import { openBrowser, refusalOf } from './shop-browser.ts'

let serial = 0

function person(year: number) {
  serial += 1
  const birth = { 'birthDate.day': '5', 'birthDate.month': '6', 'birthDate.year': String(year) }
  return { displayName: 'Sam', email: `sam${serial}@vitrine.test`, password: 'correct horse', ...birth }
}

const child = new Date().getUTCFullYear() - 9
const teenager = new Date().getUTCFullYear() - 15

test('K1: under 13 there is no account, nothing typed is kept, and only a counter goes up', async () => {
  const browser = openBrowser()
  const before = await db.ageRefusalCount.aggregate({ _sum: { count: true } })
  const form = person(child)
  const refused = await browser.post(signUp, '/account/sign-up', form)
  expect((await refusalOf(refused)).code).toBe('AGE_NOT_ALLOWED')
  const after = await db.ageRefusalCount.aggregate({ _sum: { count: true } })
  expect((after._sum.count ?? 0) - (before._sum.count ?? 0)).toBe(1)
  expect(await db.account.count({ where: { email: form.email } })).toBe(0)
})

test('K1: the same browser gets no second try with another date; another browser does', async () => {
  const browser = openBrowser()
  await browser.post(signUp, '/account/sign-up', person(child))
  const again = await browser.post(signUp, '/account/sign-up', person(1990))
  expect((await refusalOf(again)).code).toBe('AGE_ALREADY_ANSWERED')
  const other = await openBrowser().post(signUp, '/account/sign-up', person(1990))
  expect(other.status).toBe(302)
})

test('K1: a date that does not exist is an error next to the question, in the reader’s language', async () => {
  const form = { ...person(1990), 'birthDate.day': '31' }
  const { fieldErrors } = await refusalOf(await openBrowser().post(signUp, '/account/sign-up?lang=ar', form))
  expect(fieldErrors).toEqual({ birthDate: 'هذا التاريخ غير موجود.' })
})

test('K2: at 15 one may have an account and a cart, and is stopped at the till', async () => {
  const [browser, shop] = [openBrowser(), await aSellingShop()]
  const variant = await aVariant(shop.id)
  await browser.post(signUp, '/account/sign-up', person(teenager))
  await browser.post(cart, '/cart', { intent: 'add', variantId: variant.id, quantity: '1' })
  const stopped = await browser.post(cart, '/cart', { intent: 'checkout', shopId: shop.id })
  expect((await refusalOf(stopped)).code).toBe('ADULTS_ONLY')
})

test('a wrong password and an unknown e-mail get the same answer', async () => {
  const form = person(1990)
  await openBrowser().post(signUp, '/account/sign-up', form)
  const wrong = await openBrowser().post(signIn, '/account/sign-in', { email: form.email, password: 'not it at all' })
  const unknown = await openBrowser().post(signIn, '/account/sign-in', { email: 'x@vitrine.test', password: 'not it' })
  expect(await wrong.json()).toEqual(await unknown.json())
})

test('signing in leads back to our own page only, and brings the cart of the other browser along', async () => {
  const [phone, laptop, shop] = [openBrowser(), openBrowser(), await aSellingShop()]
  const variant = await aVariant(shop.id)
  const form = person(1990)
  await phone.post(signUp, '/account/sign-up', form)
  await phone.post(cart, '/cart', { intent: 'add', variantId: variant.id, quantity: '2' })
  const credentials = { email: form.email, password: form.password }
  const away = await laptop.post(signIn, '/account/sign-in?next=//evil.example', credentials)
  expect(away.headers.get('location')).toBe('/account')
  const page = (await (await laptop.get(cartLoader, '/cart')).json()) as { cart: { unitCount: number } }
  expect(page.cart.unitCount).toBe(2)
})

test('after signing out the old cookie opens nothing', async () => {
  const browser = openBrowser()
  await browser.post(signUp, '/account/sign-up', person(1990))
  const stolen = openBrowser()
  for (const [name, value] of browser.cookies) stolen.cookies.set(name, value)
  await browser.post(account, '/account', { intent: 'signOut' })
  const answer = await stolen.post(account, '/account', { intent: 'removeAddress', addressId: 'addr_x' })
  expect(answer.headers.get('location')).toContain('/account/sign-in')
  expect((await stolen.get(accountLoader, '/account')).status).toBe(200)
})
