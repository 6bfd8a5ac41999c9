import { createHmac } from 'node:crypto'
import { Script } from 'node:vm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { APP_KEY, openAdmin, SHOP, type Admin } from './testing/open-admin.ts'

let admin: Admin
beforeAll(async () => {
  admin = await openAdmin({ appUrl: 'http://app.test:4000' })
})
beforeEach(async () => {
  await admin.control('POST', `/shops/${SHOP}/install`, {})
})
afterAll(() => admin.close())

const app = `/apps/${APP_KEY}`
function factsOf(html: string) {
  const json = /<script type="application\/json" id="app-page">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}'
  return JSON.parse(json) as Record<string, string>
}
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>

describe('installing', () => {
  test('lists stores, and a store without the app leads to the grant screen', async () => {
    await admin.post(`${app}/uninstall`)
    expect((await admin.visit(`${admin.url}/`)).html).toContain('Aurora Goods')
    const page = await admin.visit(app)
    expect(page.path).toBe(`/store/aurora-goods${app}/install`)
    expect(page.html).toContain('read_products')
  })

  test('grants what was listed and opens the app', async () => {
    await admin.post(`${app}/uninstall`)
    const page = await admin.post(`${app}/install`, { scope: 'read_products,write_orders' })
    expect(page.path).toBe(`/store/aurora-goods${app}`)
    const shop = await admin.state<{ installation: { scopes: string[] } }>('shop')
    expect(shop.installation.scopes).toEqual(['read_products', 'write_orders'])
  })

  test('the platform’s own install address ends at the grant screen of that shop', async () => {
    await admin.post(`${app}/uninstall`)
    const page = await admin.visit(`${admin.url}/shops/${SHOP}/admin/oauth/install?client_id=${APP_KEY}`)
    expect(page.html).toContain('Install Vitrine')
  })

  test('uninstalling asks first and ends the access', async () => {
    expect((await admin.visit(app)).html).toContain('Uninstall Vitrine?')
    await admin.post(`${app}/uninstall`)
    expect(await admin.state('shop')).toMatchObject({ installed: false })
  })

  test('another app’s id is not found', async () => {
    expect((await admin.visit('/apps/someone-else')).status).toBe(404)
  })
})

describe('the frame', () => {
  test('carries what Shopify adds, signed, and the camera’s permission', async () => {
    const { html } = await admin.visit(`${app}/app/creators?sort=new`)
    expect(html).toContain('allow="camera; microphone; clipboard-write')
    const url = new URL(factsOf(html)['frameSource'] ?? '')
    expect(url.origin + url.pathname).toBe('http://app.test:4000/app/creators')
    const { hmac, ...rest } = Object.fromEntries(url.searchParams)
    expect(rest).toMatchObject({ embedded: '1', shop: SHOP, locale: 'en', sort: 'new' })
    expect(Buffer.from(rest['host'] ?? '', 'base64').toString()).toBe('admin.shopify.com/store/aurora-goods')
    const message = Object.keys(rest)
      .sort()
      .map((name) => `${name}=${rest[name]}`)
      .join('&')
    expect(hmac).toBe(createHmac('sha256', 'vitrine-sandbox-secret').update(message).digest('hex'))
    expect(claimsOf(rest['id_token'] ?? '')).toMatchObject({
      aud: APP_KEY,
      dest: `https://${SHOP}`,
      iss: `https://${SHOP}/admin`,
    })
  })

  test('opens at the app’s home without a path, and never at another site', async () => {
    expect(factsOf((await admin.visit(app)).html)['frameSource']).toMatch(/^http:\/\/app\.test:4000\/app\?/)
    const tricked = await admin.visit(`${app}//elsewhere.test/x`)
    expect(new URL(factsOf(tricked.html)['frameSource'] ?? 'http://app.test:4000').host).toBe('app.test:4000')
    expect((await admin.visit(`${app}/-/frame-url?path=//elsewhere.test`)).status).toBe(400)
  })

  test('hands out session tokens to its own pages only', async () => {
    const answer = await admin.post(`${app}/-/session-token`, {}, { origin: admin.url })
    expect(claimsOf((JSON.parse(answer.html) as { idToken: string }).idToken)).toMatchObject({ aud: APP_KEY })
    expect((await admin.post(`${app}/-/session-token`, {}, { origin: 'http://app.test:4000' })).status).toBe(403)
    await admin.post(`${app}/uninstall`)
    expect((await admin.post(`${app}/-/session-token`)).status).toBe(403)
  })

  test('remembers the language of the app', async () => {
    await admin.post(`${app}/-/locale`, { locale: 'ar' }, { referer: `${admin.base}${app}/app/products` })
    const { html } = await admin.visit(`${app}/app/products`)
    expect(new URL(factsOf(html)['frameSource'] ?? '').searchParams.get('locale')).toBe('ar')
    await admin.post(`${app}/-/locale`, { locale: 'en' })
  })

  test('the admin itself is never framed', async () => {
    const response = await fetch(`${admin.base}/orders`)
    expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
  })
})

describe('around the app', () => {
  test('the picker lists products and variants with Shopify’s ids', async () => {
    await admin.act('createProduct', { title: 'Oak Tray', price: '30', quantity: 5, status: 'draft' })
    const list = async (query: string) =>
      (
        JSON.parse((await admin.visit(`/picker?${query}`)).html) as {
          items: { id: string; title: string; displayName?: string }[]
        }
      ).items
    const [product] = await list('type=product&q=oak')
    expect(product).toMatchObject({
      title: 'Oak Tray',
      id: expect.stringMatching(/^gid:\/\/shopify\/Product\/\d+$/) as string,
    })
    expect((await list('type=variant&q=oak'))[0]?.displayName).toContain('Oak Tray')
    expect(await list('type=product&q=oak&draft=0')).toEqual([])
    expect(await list(`type=product&ids=${encodeURIComponent(product?.id ?? '')}`)).toHaveLength(1)
  })

  test('shows what was sent to the app, and sends what is owed at once', async () => {
    await admin.control('POST', '/app', {
      subscriptions: [{ topic: 'products/update', uri: '/webhooks', filter: null, includeFields: [], name: null }],
    })
    const product = await admin.act<{ id: number }>('createProduct', { title: 'Bell', price: '5' })
    await admin.act('updateProduct', { productId: product.id, title: 'Brass Bell' })
    const { html } = await admin.visit('/notifications')
    expect(html).toContain('products/update')
    const owed = await admin.state<{ items: { id: number }[] }>('deliveries')
    const page = await admin.post(`/notifications/${owed.items[0]?.id}/resend`)
    expect(page.html).toContain('was not accepted. It will be tried again.')
  })

  test('markets and home are readable', async () => {
    expect((await admin.visit('/markets')).html).toContain('International')
    expect((await admin.visit('')).html).toContain('Open Vitrine')
  })

  test('App Bridge is one script that other origins may load', async () => {
    const response = await fetch(`${admin.url}/app-bridge.js`)
    expect(response.headers.get('content-type')).toContain('text/javascript')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const source = await response.text()
    expect(() => new Script(source)).not.toThrow()
  })
})
