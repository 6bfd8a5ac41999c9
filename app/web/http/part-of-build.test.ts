import type { ServerBuild } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { partsOfBuild } from './part-of-build.ts'

const route = (id: string, parentId?: string, path?: string) => [id, { id, parentId, path, module: {} }]
const routes = Object.fromEntries([
  route('root'),
  route('admin', 'root', 'app'),
  route('admin/orders', 'admin', 'orders'),
  route('creator', 'root', 'creator'),
  route('studio', 'creator'),
  route('studio/links', 'studio', 'links'),
  route('shop', 'root'),
  route('shop/cart', 'shop', 'cart'),
  route('shop/profile', 'shop', ':profile'),
  route('auth', 'root', 'auth/*'),
  route('mail', 'root', 'demo/mail'),
])
const build = { routes, assets: { version: '1', routes } } as unknown as ServerBuild

const partOf = partsOfBuild(build)
const idsAt = (pathname: string) => Object.keys(partOf(pathname).routes)
const shop = ['root', 'shop', 'shop/cart', 'shop/profile']

describe('the routes that an address is matched against', () => {
  it.each([
    ['/cart', shop],
    ['/', shop],
    ['/apparel', shop],
    ['/app', ['root', 'admin', 'admin/orders', ...shop.slice(1)]],
    ['/APP/orders', ['root', 'admin', 'admin/orders', ...shop.slice(1)]],
    ['/creator/links', ['root', 'creator', 'studio', 'studio/links', ...shop.slice(1)]],
    ['/auth/login', [...shop, 'auth']],
    ['/demo/mail', [...shop, 'mail']],
  ])('%s', (pathname, ids) => {
    expect(idsAt(pathname)).toEqual(ids)
    expect(Object.keys(partOf(pathname).assets.routes)).toEqual(ids)
  })

  it('are all of them where the address does not say which room it is about', () => {
    expect(partOf('/__manifest')).toBe(build)
    expect(partOf('/%61pp')).toBe(build)
  })

  it('are the same object every time, so that what Remix keeps for a build is kept', () => {
    expect(partOf('/cart')).toBe(partOf('/shop'))
    expect(partOf('/app')).toBe(partOf('/app/orders'))
  })
})
