import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page, Route } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { processorHosts } from '#app/web/http/processor-hosts.ts'
import { accepted } from '#test/support/money-world.ts'
import { launchBrowser, phone } from '#test/support/browser.ts'
import { openStripe } from './payment-benches.ts'
import { stripeScript } from './stripe-page/stripe-script.ts'

/** Stripe's fields on our page, with Stripe's script played by the stand-in. */
let bench: Awaited<ReturnType<typeof openStripe>>
let browser: Browser
let server: Server
let url: string
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'stripe-page-'))

beforeAll(async () => {
  const input = join(import.meta.dirname, 'stripe-page/entry.tsx')
  await build({
    configFile: false,
    logLevel: 'silent',
    esbuild: { jsx: 'automatic' },
    build: { outDir: folder, rollupOptions: { input, output: { entryFileNames: 'entry.js' } } },
  })
  const keys = { secretKey: 's', publishableKey: 'p', webhookSecret: 'w' }
  const { scripts, answers, frames } = processorHosts({ kind: 'stripe', apiBase: undefined, ...keys })
  const sources = [`script-src 'self'${scripts}`, `connect-src 'self'${answers}`, `frame-src ${frames}`]
  const policy = ["default-src 'self'", ...sources].join('; ')
  server = createServer((request, response) => {
    response.setHeader('content-security-policy', policy)
    if (request.url?.endsWith('.js')) {
      response.setHeader('content-type', 'text/javascript')
      return response.end(readFileSync(join(folder, request.url)))
    }
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><div id="page"></div><script type="module" src="/entry.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})
beforeEach(async () => {
  bench = await openStripe()
  page = await browser.newPage(phone)
})
afterEach(async () => {
  await page.close()
  await bench.stripe.close()
})

async function open(answer: (route: Route) => Promise<void> = playScript) {
  await page.route('https://js.stripe.com/**', answer)
  // The browser knows Stripe's address; the stand-in answers there.
  await page.route('https://api.stripe.com/**', async (route) => {
    const request = route.request()
    const { pathname } = new URL(request.url())
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers })
    const init = { method: request.method(), headers: request.headers(), body: request.postData() }
    const told = await fetch(bench.stripe.url + pathname, init)
    await route.fulfill({ status: told.status, headers, body: await told.text() })
  })
  await page.goto(url)
}
async function playScript(route: Route) {
  const { secretKey, apiVersion } = bench.stripe.settings
  const body = stripeScript('https://api.stripe.com', secretKey, apiVersion)
  await route.fulfill({ contentType: 'text/javascript', body })
}
const told = () => page.evaluate<Record<string, unknown>[]>('window.told')

it('a card typed into Stripe’s fields becomes a token that holds the money', async () => {
  await open()
  await page.locator('#fill').click()
  await page.getByRole('button', { name: 'pay', exact: true }).click()
  await expect.poll(() => page.locator('#token').textContent()).toMatch(/^ctoken_/)
  const token = await page.locator('#token').textContent()
  const intent = await bench.processor.createIntent({
    orderReference: 'chk_1',
    amountMinor: 500n,
    currency: 'ISK',
    token,
    returnUrl: 'http://shop.test/back',
    locale: 'ar',
    idempotencyKey: 'pay_1:1',
  })
  expect(accepted(intent)).toMatchObject({ status: 'authorized', amountMinor: 500n })
})

it('Stripe is told the total in its units, the language, and whether the card is kept', async () => {
  await open()
  await page.locator('#fill').waitFor()
  const settings = { mode: 'payment', amount: 50_000, currency: 'isk', captureMethod: 'manual', locale: 'ar' }
  expect((await told())[0]).toMatchObject({ key: 'pk_test_standin', settings: { ...settings, setupFutureUsage: null } })
  await page.getByRole('checkbox').check()
  await expect.poll(told).toContainEqual({ update: { setupFutureUsage: 'on_session' } })
})

it('fields that are not filled in say so themselves; nothing is sent', async () => {
  await open()
  await page.locator('#fill').waitFor()
  await page.getByRole('button', { name: 'pay', exact: true }).click()
  await expect.poll(() => page.locator('output').textContent()).toBe('refused')
  expect(await page.locator('#token').textContent()).toBe('')
})

it('a blocked script is said, not swallowed', async () => {
  await open((route) => route.abort())
  await expect.poll(() => page.locator('output').textContent()).toBe('unanswered')
})

it('Stripe’s loader is a chunk of its own: a page without it does not carry it', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'))
  const withLoader = files.filter((path) => readFileSync(join(folder, path), 'utf8').includes('js.stripe.com'))
  expect(withLoader).toHaveLength(1)
  expect(withLoader[0]).not.toBe('entry.js')
})
