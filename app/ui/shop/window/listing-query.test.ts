import { expect, test } from 'vitest'
import { shopPaths } from '#app/ui/paths.ts'
import { countFilters, readListingQuery, toListingParams, withoutFilters } from './listing-query.ts'

const read = (address: string) => readListingQuery(new URL(address, 'http://x').searchParams)

test('what an address says survives being read and written again', () => {
  const address =
    '/shop/search?q=red+lamp&exact=1&sort=priceAsc&min=5&max=20.50&cur=USD&brand=shop_1&brand=shop_2&option=color%3Ared&available=1'
  expect(shopPaths.search(toListingParams(read(address)))).toBe(address)
  expect(countFilters(read(address))).toBe(5)
})

test.each([
  ['an unknown order', '?sort=cheapest'],
  ['a price that is none', '?min=ten&max=-3&cur=dollars'],
  ['empty parts', '?brand=&option=&q=+&exact=1'],
])('%s is left out', (_name, search) => {
  expect(shopPaths.search(toListingParams(read(search)))).toBe('/shop/search')
})

test('clearing the filters keeps what was searched for and the order', () => {
  const cleared = withoutFilters(read('?q=lamp&sort=newest&brand=shop_1&min=3&cur=USD'))
  expect(shopPaths.search(toListingParams(cleared))).toBe('/shop/search?q=lamp&sort=newest')
})

test('a comma is a decimal point to many people', () => {
  expect(read('?min=3,5&cur=EUR').min).toBe('3.5')
})
