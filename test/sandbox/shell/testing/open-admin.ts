import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox, type StartOptions } from '../../server.ts'

export const SHOP = 'aurora-goods.myshopify.com'
export const APP_KEY = 'vitrine-sandbox-key'

/** A running sandbox and a browser without windows: forms, redirects and the cookie of one visitor. */
export async function openAdmin(options: Partial<StartOptions> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-admin-'))
  const sandbox = await startSandbox({ dataDir, appUrl: 'http://127.0.0.1:9', ...options })
  const cookies = new Map<string, string>()
  const base = `${sandbox.url}/store/aurora-goods`

  async function visit(path: string, init: RequestInit = {}): Promise<{ status: number; html: string; path: string }> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) }
    const response = await fetch(path.startsWith('http') ? path : `${base}${path}`, {
      ...init,
      headers,
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (line.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value)
    }
    const to = response.headers.get('location')
    if (to) return visit(new URL(to, sandbox.url).href)
    return { status: response.status, html: await response.text(), path: new URL(response.url).pathname }
  }

  const control = async <T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> => {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await fetch(`${sandbox.url}/__sandbox${path}`, { method, ...init })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as T
  }

  return {
    ...sandbox,
    base,
    visit,
    control,
    post: (path: string, fields: Record<string, string> | FormData = {}, headers: Record<string, string> = {}) =>
      visit(path, { method: 'POST', body: fields instanceof FormData ? fields : new URLSearchParams(fields), headers }),
    act: <T>(name: string, body: unknown) => control<T>('POST', `/shops/${SHOP}/actions/${name}`, body),
    state: <T>(name: string, id?: number) =>
      control<T>('GET', `/shops/${SHOP}/state/${name}${id === undefined ? '?limit=1000' : `?id=${id}`}`),
  }
}

export type Admin = Awaited<ReturnType<typeof openAdmin>>
export type ProductState = {
  id: number
  title: string
  status: string
  hiddenOn: number[]
  variants: {
    id: number
    title: string
    priceMinor: number
    compareAtPriceMinor: number | null
    levels: { locationId: number; available: number; committed: number }[]
  }[]
}
export type OrderState = {
  id: number
  name: string
  financialStatus: string
  fulfillmentStatus: string
  cancelledAt: string | null
  lines: { id: number; quantity: number }[]
  refunds: { total: { shop: number }; note: string | null; lines: { quantity: number; restockType: string }[] }[]
  fulfillmentOrders: { id: number; status: string; lines: { id: number; lineId: number; remaining: number }[] }[]
  fulfillments: {
    id: number
    status: string
    tracking: { company: string; number: string; url: string }[]
    events: { status: string }[]
  }[]
}

export async function addShirt(admin: Admin): Promise<ProductState> {
  return admin.act<ProductState>('createProduct', {
    title: 'Linen Shirt',
    optionNames: ['Size'],
    variants: [
      { options: ['S'], price: '40', quantity: 10, sku: 'SHIRT-S' },
      { options: ['M'], price: '42.50', quantity: 4, sku: 'SHIRT-M' },
    ],
  })
}

export async function addOrder(admin: Admin, product: ProductState): Promise<OrderState> {
  const [small, medium] = product.variants
  const order = await admin.act<{ id: number }>('createStorefrontOrder', {
    email: 'amal@example.com',
    lines: [
      { variantId: small?.id, quantity: 3 },
      { variantId: medium?.id, quantity: 1 },
    ],
  })
  return admin.state<OrderState>('orders', order.id)
}
