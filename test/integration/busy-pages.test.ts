import type { ServerBuild } from '@remix-run/node'
import { expect, it } from 'vitest'
import { db } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import * as cart from '#app/routes/shop/cart.tsx'
import * as checkout from '#app/routes/shop/checkout.$checkoutId.tsx'
import * as order from '#app/routes/shop/orders.$number.tsx'
import * as orders from '#app/routes/shop/orders._index.tsx'
import { answerWhenBusy } from '#app/web/http/answer-when-busy.server.ts'
import { aSellingShop, aVariant } from './checkout-bench.ts'
import { openBrowser, refusalOf } from './shop-browser.ts'

/** Everybody else has the connections; requests wait a moment instead of seconds. */
async function whileCrowded<Result>(work: () => Promise<Result>): Promise<Result> {
  const { options } = pool
  const usualWait = options.connectionTimeoutMillis
  const taken = await Promise.all(Array.from({ length: options.max }, () => pool.connect()))
  options.connectionTimeoutMillis = 50
  try {
    return await work()
  } finally {
    options.connectionTimeoutMillis = usualWait
    for (const client of taken) client.release()
  }
}

/** The pages as the server runs them. */
const modules = { cart, checkout, order, orders }
const routes = Object.entries(modules).map(([id, module]) => [id, { id, path: '/', module }])
const served = answerWhenBusy({ routes: Object.fromEntries(routes) } as unknown as ServerBuild)
const moduleOf = (page: keyof typeof modules) => served.routes[page]?.module

async function aBuyer() {
  const [browser, shop] = [openBrowser(), await aSellingShop()]
  const variant = await aVariant(shop.id)
  const add = { intent: 'add', variantId: variant.id, quantity: '1' }
  await browser.post(cart.action, '/cart', add)
  const begun = await browser.post(cart.action, '/cart', { intent: 'checkout', shopId: shop.id })
  const path = begun.headers.get('location') ?? ''
  return { browser, add, path, params: { checkoutId: path.split('/').at(-1) ?? '' } }
}

it('a page that cannot be read for the crowd says so in words, when to come again, and is there a moment later', async () => {
  const { browser, path, params } = await aBuyer()
  const opened = [
    ['cart', '/cart', {}],
    ['checkout', path, params],
    ['orders', '/orders', {}],
    ['order', '/orders/V-1', { number: 'V-1' }],
  ] as const
  for (const [page, address, of] of opened) {
    const answer = await whileCrowded(() => browser.get(moduleOf(page)?.loader, address, of))
    expect([page, answer.status, answer.headers.get('retry-after')]).toEqual([page, 503, '2'])
    expect(await answer.text()).toMatch(/^Very many people .* Nothing was changed/)
  }
  const arabic = await whileCrowded(() => browser.get(moduleOf('cart')?.loader, '/cart?lang=ar'))
  expect(await arabic.text()).toContain('لم يتغيّر شيء')
  expect((await browser.get(moduleOf('checkout')?.loader, path, params)).status).toBe(200)
})

it('a form that cannot be answered for the crowd keeps its page, and nothing was done', async () => {
  const { browser, add, path, params } = await aBuyer()
  const before = await db.cartLine.findMany({ orderBy: { id: 'asc' } })
  const sent = [
    ['cart', '/cart', add, {}],
    ['checkout', path, { intent: 'shipping', shippingOptionId: 'shp_1' }, params],
    ['orders', '/orders', { number: 'V-10001', email: 'ada@vitrine.test' }, {}],
    ['order', '/orders/V-1', { intent: 'cancel' }, { number: 'V-1' }],
  ] as const
  for (const [page, address, fields, of] of sent) {
    const answer = await whileCrowded(() => browser.post(moduleOf(page)?.action, address, fields, of))
    expect([page, answer.status, answer.headers.get('retry-after')]).toEqual([page, 503, '2'])
    expect(await refusalOf(answer)).toMatchObject({ code: 'BUSY' })
  }
  expect(await db.cartLine.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
})

it('what goes wrong for another reason stays a fault', async () => {
  const broken = () => Promise.reject(new Error('broken'))
  const module = { loader: broken, action: broken, default: () => null }
  const build = answerWhenBusy({ routes: { page: { id: 'page', module } } } as unknown as ServerBuild)
  const loader = build.routes.page?.module.loader as unknown as (args: object) => Promise<unknown>
  await expect(loader({ request: new Request('http://localhost/') })).rejects.toThrow('broken')
  expect(build.routes.page?.module.default).toBe(module.default)
})
