import { afterEach, beforeEach, expect, test } from 'vitest'
import { action as account, loader as accountLoader } from '#app/routes/shop/account._index.tsx'
import { action as signUp } from '#app/routes/shop/account.sign-up.tsx'
import { action as find, loader as listLoader } from '#app/routes/shop/orders._index.tsx'
import { action as order, loader as orderLoader } from '#app/routes/shop/orders.$number.tsx'
import { action as askReturn, loader as newReturn } from '#app/routes/shop/orders.$number_.return._index.tsx'
import { action as change, loader as returnLoader } from '#app/routes/shop/orders.$number_.return.$returnId.tsx'
import { sign } from '#app/platform/signing.server.ts'
import { anArrivedOrder, startClock, stopClock } from './returns-world.ts'
import { openBrowser, refusalOf, type Browser } from './shop-browser.ts'

beforeEach(stopClock)
afterEach(startClock)

/** The browser in which an order was bought. */
async function aBuyer() {
  const { order: bought, lineId } = await anArrivedOrder()
  const browser = openBrowser()
  browser.cookies.set('vitrine_shopper', sign('vitrine_shopper', bought.shopperKey, 3600))
  const path = `/orders/${bought.number}`
  return { browser, path, params: { number: bought.number }, lineId }
}

const read = async <View>(browser: Browser, loader: unknown, path: string, params: Record<string, string> = {}) =>
  (await (await browser.get(loader, path, params)).json()) as View

test('an order page says what can be sent back, and nobody else can open it', async () => {
  const { browser, path, params } = await aBuyer()
  const page = await read<{ returnable: { units: number }[] }>(browser, orderLoader, path, params)
  expect(page.returnable.map(({ units }) => units)).toEqual([2])
  expect((await openBrowser().get(orderLoader, path, params)).status).toBe(404)
})

test('I7: a return asked for twice by one page is one return; it is sent with its number, and no longer called off', async () => {
  const { browser, path, params, lineId } = await aBuyer()
  const { requestKey } = await read<{ requestKey: string }>(browser, newReturn, `${path}/return`, params)
  const line = {
    [`lines.${lineId}.on`]: 'on',
    [`lines.${lineId}.quantity`]: '1',
    [`lines.${lineId}.reason`]: 'damaged',
  }
  const wanted = { requestKey, kind: 'refund', ...line }
  const asked = await browser.post(askReturn, `${path}/return`, wanted, params)
  const again = await browser.post(askReturn, `${path}/return`, wanted, params)
  const at = asked.headers.get('location') ?? ''
  expect(again.headers.get('location')).toBe(at)
  const own = { ...params, returnId: at.split('/').at(-1) ?? '' }
  const { returned } = await read<{ returned: { state: string; canWithdraw: boolean } }>(browser, returnLoader, at, own)
  expect(returned).toMatchObject({ state: 'requested', canWithdraw: true })
  const early = await browser.post(change, at, { intent: 'sent', carrier: 'UPS' }, own)
  expect((await refusalOf(early)).code).toBe('NOT_AT_THIS_STAGE')
  expect((await browser.post(change, at, { intent: 'withdraw' }, own)).status).toBe(200)
  expect((await openBrowser().get(returnLoader, at, own)).status).toBe(404)
})

test('a ticked line without a reason is asked for one, and nothing ticked is said so', async () => {
  const { browser, path, params, lineId } = await aBuyer()
  const ticked = { requestKey: 'a page of its own', [`lines.${lineId}.on`]: 'on' }
  const { fieldErrors } = await refusalOf(await browser.post(askReturn, `${path}/return`, ticked, params))
  expect(Object.keys(fieldErrors)).toEqual([`lines.${lineId}.reason`])
  const none = await browser.post(askReturn, `${path}/return`, { requestKey: 'a page of its own' }, params)
  expect((await refusalOf(none)).code).toBe('NOTHING_CHOSEN')
})

test('what has left can no longer be cancelled or sent elsewhere', async () => {
  const { browser, path, params } = await aBuyer()
  const asked = await browser.post(order, path, { intent: 'ask', reason: 'changedMind' }, params)
  expect((await refusalOf(asked)).code).toBe('ALREADY_SHIPPED')
})

test('buying again names what is no longer sold', async () => {
  const { browser, path, params } = await aBuyer()
  const answer = await browser.post(order, path, { intent: 'again' }, params)
  expect(await answer.json()).toEqual({ ok: true, value: { again: { added: 0, gone: ['Scarf 0'] } } })
})

test('K11: a guest who asks for a link hears the same whether there is such an order or not', async () => {
  const { params } = await aBuyer()
  const ask = async (number: string, email: string) =>
    (await openBrowser().post(find, '/orders', { number, email })).text()
  expect(await ask(params.number, 'nour@example.com')).toBe(await ask('V-22222Z', 'nobody@example.com'))
})

test('the lists part what is still to come from what is done', async () => {
  const { browser } = await aBuyer()
  const count = async (view: string) =>
    (await read<{ orders: { items: unknown[] } }>(browser, listLoader, `/orders?view=${view}`)).orders.items.length
  expect([await count('all'), await count('open'), await count('returns'), await count('done')]).toEqual([1, 0, 0, 1])
})

test('an address is kept, corrected in place and judged by its country', async () => {
  const browser = openBrowser()
  const birth = { 'birthDate.day': '5', 'birthDate.month': '6', 'birthDate.year': '1990' }
  const person = { displayName: 'Ada', email: 'ada.keeps@vitrine.test', password: 'correct horse', ...birth }
  await browser.post(signUp, '/account/sign-up', person)
  const address = {
    'address.lastName': 'Lovelace',
    'address.line1': '12 Market Street',
    'address.city': 'San Francisco',
    'address.region': 'CA',
    'address.postalCode': '94103',
    'address.country': 'US',
  }
  const kept = async () =>
    (await read<{ addresses: { id: string; address: { line1: string } }[] }>(browser, accountLoader, '/account'))
      .addresses
  await browser.post(account, '/account', { intent: 'keepAddress', ...address })
  const [first] = await kept()
  const wrong = { intent: 'keepAddress', addressId: first?.id ?? '', ...address, 'address.postalCode': 'nope' }
  expect(Object.keys((await refusalOf(await browser.post(account, '/account', wrong))).fieldErrors)).toEqual([
    'address.postalCode',
  ])
  const moved = { ...address, 'address.line1': '1 Pine Street' }
  await browser.post(account, '/account', { intent: 'keepAddress', addressId: first?.id ?? '', ...moved })
  expect((await kept()).map((one) => one.address.line1)).toEqual(['1 Pine Street'])
})
