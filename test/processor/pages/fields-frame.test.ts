import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, phone } from '#test/support/browser.ts'
import { openBench, type Bench } from '../testing/processor-bench.ts'

let bench: Bench
let browser: Browser
let shop: Server
let shopUrl: string
let page: Page
beforeAll(async () => {
  bench = await openBench()
  shop = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://shop.local')
    const source = `${bench.url}/fields?key=pk_test_vitrine&wallet=${searchParams.get('wallet') ?? ''}&locale=${searchParams.get('locale')}&origin=${encodeURIComponent(searchParams.get('origin') ?? shopUrl)}`
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><iframe id="card" src="${source.replaceAll('&', '&amp;')}" style="border:0;width:100%"></iframe>
      <script>window.heard = []; addEventListener('message', (event) => heard.push(event.data))</script>`)
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterEach(() => page.close())
afterAll(async () => {
  await browser?.close()
  shop?.closeAllConnections()
  shop?.close()
  await bench?.close()
})

type Message = {
  type: string
  id?: string
  token?: string
  field?: string
  message?: string
  height?: number
  last4?: string
}

async function open(locale = 'en', origin?: string): Promise<Frame> {
  page = await browser.newPage(phone)
  await page.goto(`${shopUrl}/?locale=${locale}${origin ? `&origin=${encodeURIComponent(origin)}` : ''}`)
  const frame = page.frames().find((each) => each.url().includes('/fields'))
  if (!frame) throw new Error('the fields frame did not open')
  return frame
}
const heard = (type: string) =>
  page.evaluate<Message[]>('window.heard').then((all) => all.filter((each) => each.type === type))
const ask = (id: string) =>
  page.evaluate(
    (each) =>
      (document.getElementById('card') as HTMLIFrameElement).contentWindow?.postMessage(
        { type: 'vitrine:tokenize', id: each },
        '*',
      ),
    id,
  )

test('typing groups the digits, moves on by itself and ends in a token that pays', async () => {
  const frame = await open()
  await frame.locator('#number').click()
  await page.keyboard.type('4242424242424242')
  await page.keyboard.type('1230')
  await page.keyboard.type('123')
  expect(await frame.locator('#number').inputValue()).toBe('4242 4242 4242 4242')
  expect(await frame.locator('#expiry').inputValue()).toBe('12 / 30')
  await ask('first')
  await expect.poll(async () => (await heard('vitrine:token')).length).toBe(1)
  const [answer] = await heard('vitrine:token')
  expect(answer).toMatchObject({ id: 'first', last4: '4242' })
  expect(JSON.stringify(answer)).not.toContain('42424242')
  const order = bench.order(answer?.token ?? '')
  expect((await bench.call('POST', '/v1/payment_intents', order, 'paid')).body.status).toBe('requires_capture')
})

test('wrong fields are named to the shop and shown beside the field, in the shopper’s language', async () => {
  const frame = await open('ar')
  await ask('empty')
  await expect.poll(async () => (await heard('vitrine:token-error')).length).toBe(1)
  expect((await heard('vitrine:token-error'))[0]).toMatchObject({
    id: 'empty',
    field: 'number',
    message: 'أدخل رقم البطاقة كاملًا.',
  })
  expect(await frame.locator('#cvc-error').textContent()).toBe('أدخل رمز الأمان.')
  expect(await frame.locator('#number').getAttribute('aria-invalid')).toBe('true')
})

test('Arabic digits are digits', async () => {
  const frame = await open('ar')
  await frame.locator('#number').fill('٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢')
  expect(await frame.locator('#number').inputValue()).toBe('4242 4242 4242 4242')
})

test('tells its height as it grows', async () => {
  await open()
  await expect.poll(async () => (await heard('vitrine:fields-height')).length).toBeGreaterThan(0)
  const before = (await heard('vitrine:fields-height')).at(-1)?.height ?? 0
  await ask('empty')
  await expect.poll(async () => (await heard('vitrine:fields-height')).at(-1)?.height ?? 0).toBeGreaterThan(before)
})

test('a page of another origin than the one named cannot even show the fields', async () => {
  page = await browser.newPage(phone)
  await page.goto(`${shopUrl}/?locale=en&origin=${encodeURIComponent('https://shop.test')}`)
  expect(page.frames().some((each) => each.url().includes('/fields?'))).toBe(false)
  expect(await heard('vitrine:fields-ready')).toEqual([])
})

test('the express wallet pays with one press, and is there only when the shop asks for it', async () => {
  const without = await open()
  expect(await without.locator('#wallet').count()).toBe(0)
  await page.close()
  page = await browser.newPage(phone)
  await page.goto(`${shopUrl}/?locale=ar&wallet=test_express`)
  await page.frameLocator('#card').getByRole('button', { name: 'ادفع عبر محفظة الاختبار السريعة' }).click()
  await expect.poll(async () => (await heard('vitrine:wallet')).length).toBe(1)
  const [answer] = await heard('vitrine:wallet')
  const order = bench.order(answer?.token ?? '')
  expect((await bench.call('POST', '/v1/payment_intents', order, 'wallet')).body.status).toBe('requires_capture')
})

test('a test card is one tap away', async () => {
  const frame = await open()
  await frame.locator('summary').click()
  await frame.locator('[data-card="4000000000003220"]').click()
  await ask('tapped')
  await expect.poll(async () => (await heard('vitrine:token')).length).toBe(1)
  expect((await heard('vitrine:token'))[0]).toMatchObject({ last4: '3220' })
})
