import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { afterEach, expect, test, vi } from 'vitest'
import { keepList, keptListLoader, morePagesOf, setMorePages, storeList, takeStoredList } from './kept-pages.ts'

/** A browser whose window shows `address` and whose history stands at `key`. */
function standAt(address: string, key: string) {
  const [pathname, search = ''] = address.split('?')
  const location = { pathname, search: search && `?${search}` }
  vi.stubGlobal('window', { history: { state: { key } }, location, scrollY: 1234 })
}

function load(address: string) {
  const args = {
    request: new Request(`http://shop${address}`),
    params: {},
    serverLoader: () => Promise.resolve('asked'),
  }
  return keptListLoader(args as unknown as ClientLoaderFunctionArgs)
}

afterEach(() => vi.unstubAllGlobals())

test('stepping back finds the list as it was left, without asking', async () => {
  const data = { products: { items: [1], nextCursor: 'a' } }
  keepList('entry-1', '/shop?x=1', data)
  standAt('/shop?x=1', 'entry-1')
  expect(await load('/shop?x=1')).toBe(data)
})

test.each([
  ['another entry of the history', '/shop', 'entry-9', '/shop'],
  ['a link that is followed while this page still shows', '/shop', 'entry-2', '/shop/search'],
  ['the next page of the same list', '/shop', 'entry-2', '/shop?cursor=b'],
])('%s asks the server', async (_name, shown, key, wanted) => {
  keepList('entry-2', '/shop', 'kept')
  standAt(shown, key)
  expect(await load(wanted)).toBe('asked')
})

test('pages belong to the first page that they follow', () => {
  const [one, other] = [
    { items: [1], nextCursor: 'a' },
    { items: [1], nextCursor: 'a' },
  ]
  setMorePages(one, [{ items: [2], nextCursor: null }])
  expect(morePagesOf(one)).toHaveLength(1)
  expect(morePagesOf(other)).toHaveLength(0)
})

test('a document that was left finds its pages and its place once, if the first page is still the same', () => {
  const store = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    setItem: (name: string, value: string) => store.set(name, value),
    getItem: (name: string) => store.get(name) ?? null,
    removeItem: (name: string) => store.delete(name),
  })
  standAt('/shop', 'entry-3')
  const first = { items: [1], nextCursor: 'a' }
  setMorePages(first, [{ items: [2], nextCursor: null }])
  storeList('entry-3', '/shop', first)
  storeList('entry-4', '/shop', first)
  expect(takeStoredList('entry-3', '/shop', first)).toMatchObject({ top: 1234, pages: [{ items: [2] }] })
  expect(takeStoredList('entry-3', '/shop', first)).toBeNull()
  expect(takeStoredList('entry-4', '/shop', { items: [0, 1], nextCursor: 'b' })).toBeNull()
})
