import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { desk, launchBrowser } from '#test/support/browser.ts'
import { addShirt, APP_KEY, openAdmin, SHOP, type Admin } from './testing/open-admin.ts'
import { openSmallApp } from './testing/small-app.ts'

let app: Awaited<ReturnType<typeof openSmallApp>>
let admin: Admin
let browser: Browser
let page: Page
let frame: Frame
beforeAll(async () => {
  app = await openSmallApp(APP_KEY)
  admin = await openAdmin({ appUrl: app.url })
  app.state.bridgeUrl = `${admin.url}/app-bridge.js`
  await admin.control('POST', `/shops/${SHOP}/install`, {})
  await addShirt(admin)
  browser = await launchBrowser()
})
beforeEach(async () => {
  page = await browser.newPage(desk)
  await page.goto(`${admin.base}/apps/${APP_KEY}/app`)
  await page.locator('#app-nav a').first().waitFor()
  const found = page.frames().find((each) => each.url().startsWith(app.url))
  if (!found) throw new Error('the app’s frame did not open')
  frame = found
})
afterEach(() => page.close())
afterAll(async () => {
  await browser?.close()
  await admin?.close()
  await app?.close()
})

const said = () => frame.locator('#said').textContent()

test('the title bar and the menu are drawn by the admin and press the app’s own elements', async () => {
  expect(await page.locator('#title-bar h1').textContent()).toBe('Page /app')
  await page.locator('#title-bar button', { hasText: 'Publish' }).click()
  await expect.poll(said).toBe('published')
  await page.locator('#app-nav a', { hasText: 'Creators' }).click()
  await expect.poll(said).toBe('/app/creators')
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/store/aurora-goods/apps/${APP_KEY}/app/creators`)
  expect(await page.locator('#app-nav [aria-current=page]').textContent()).toBe('Creators')
})

test('a deep address opens the same page again after a reload', async () => {
  await page.goto(`${admin.base}/apps/${APP_KEY}/app/products`)
  await page.reload()
  await expect.poll(() => page.frames().some((each) => new URL(each.url()).pathname === '/app/products')).toBe(true)
})

test('fetches of the app carry the token, and once more after a refusal', async () => {
  app.state.refusals = 1
  const before = app.seen.length
  await frame.locator('#fetch').click()
  await expect.poll(said).toMatch(/^answer/)
  const requests = app.seen.slice(before)
  expect(requests).toHaveLength(2)
  for (const each of requests)
    expect(each).toMatchObject({
      authorization: expect.stringMatching(/^Bearer ey/) as string,
      requestedWith: 'XMLHttpRequest',
    })
  expect(requests[0]?.authorization).not.toBe(requests[1]?.authorization)
})

test('unsaved changes hold the merchant back, and the bar saves', async () => {
  await frame.locator('#field').fill('x')
  await page.locator('#save-bar').waitFor()
  await page.locator('#app-nav a', { hasText: 'Products' }).click()
  await page.getByRole('button', { name: 'Stay' }).click()
  expect(await said()).toBe('/app')
  await page.locator('#save-bar .primary').click()
  await expect.poll(said).toBe('saved')
  await page.locator('#save-bar').waitFor({ state: 'hidden' })
})

test('a toast’s action comes back to the app', async () => {
  await frame.locator('#toast').click()
  await page.locator('.toast', { hasText: 'Kept' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(said).toBe('undone')
})

test('the picker returns what was chosen, and nothing when it is closed', async () => {
  await frame.locator('#pick').click()
  await page.locator('.picker-list label', { hasText: 'Linen Shirt' }).click()
  await page.locator('.picker [data-done]').click()
  await expect.poll(said).toBe('Linen Shirt')
  await frame.locator('#pick').click()
  await page.locator('.picker .close').click()
  await expect.poll(said).toBe('nothing')
})

test('a modal joins the document only while it is shown', async () => {
  expect(await frame.locator('dialog').count()).toBe(0)
  expect(await frame.evaluate('window.addedAtStart')).toBe(0)
  await page.locator('#title-bar summary').click()
  await page.locator('#title-bar button', { hasText: 'Open modal' }).click()
  await frame.locator('dialog', { hasText: 'Inside the modal' }).waitFor()
  await frame.locator('dialog footer button', { hasText: 'Done' }).click()
  await expect.poll(() => frame.locator('dialog').count()).toBe(0)
})

test('admin addresses leave the frame, and the app on its own goes back into the admin', async () => {
  await frame.locator('#leave').click()
  await page.waitForURL(`${admin.base}/orders`)
  await page.goto(`${app.url}/app/creators?shop=${SHOP}&host=x`)
  await page.waitForURL(`${admin.base}/apps/${APP_KEY}/app/creators`)
})

test('the bounce page is left with a fresh token', async () => {
  const wanted = `/app/creators?embedded=1&shop=${SHOP}`
  await frame.evaluate(`location.href = '/app/session-token?shopify-reload=' + encodeURIComponent('${wanted}')`)
  await expect
    .poll(() =>
      page
        .frames()
        .map((each) => each.url())
        .find((url) => url.startsWith(`${app.url}/app/creators`)),
    )
    .toMatch(/id_token=ey/)
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/store/aurora-goods/apps/${APP_KEY}/app/creators`)
})
