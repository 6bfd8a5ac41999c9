import { getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { listCategoryProducts } from '#app/domain/catalog/list-category-products.server.ts'
import { listFacets } from '#app/domain/catalog/list-facets.server.ts'
import { listRelatedProducts } from '#app/domain/catalog/list-related-products.server.ts'
import { listShownDepartments } from '#app/domain/catalog/list-shown-departments.server.ts'
import { listTrending } from '#app/domain/catalog/list-trending.server.ts'
import { noFilters, type ListingSort } from '#app/domain/catalog/listing-filters.ts'
import { searchShop } from '#app/domain/search/search-shop.server.ts'
import { suggestSearches } from '#app/domain/search/suggest-searches.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { milliseconds, quantile, spreadOf, type Spread } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { readByKeySql } from './limits/reads.sql.ts'
import { words } from './world/feed-payloads.ts'
import { openShopTab, type ShownProduct } from './world/fill-shop.ts'

const sizes = [1_000, 10_000, 100_000] as const
const calls = 60
const mostMilliseconds = 4_000
/** A list must cost at 100,000 products what it costs at 10,000, but for half as much again. */
const mostGrowth = 1.5
const audience = { country: 'US', language: 'en' } as const
const page = { ...audience, filters: noFilters, limit: 24 }

type Read = { readonly item: string; readonly run: (shown: ShownProduct, turn: number) => Promise<unknown> }
type Timed = { readonly median: number; readonly p99: number }

const wordAt = (turn: number) => words[turn % words.length] ?? ''
const inDepartment = (sort: ListingSort) => (shown: ShownProduct) =>
  listCategoryProducts(db, { ...page, departmentId: shown.departmentId, sort })

/** Every read of the shop tab as its routes call it. */
const reads: readonly Read[] = [
  { item: 'shop home', run: () => Promise.all([listShownDepartments(db, audience.country), listTrending(db, { ...audience, limit: 12 }), listCategoryProducts(db, { ...page, sort: 'newest' })]) },
  { item: 'department, newest', run: inDepartment('newest') },
  { item: 'department, popular', run: inDepartment('popular') },
  { item: 'department, by price', run: inDepartment('priceAsc') },
  { item: 'category, newest', run: ({ categoryId }) => listCategoryProducts(db, { ...page, categoryId, sort: 'newest' }) },
  {
    item: 'department, filtered',
    run: ({ departmentId }) => {
      const filters = { optionTerms: ['color:red'], onlyAvailable: true, maxPriceMinor: 5_000n }
      return listCategoryProducts(db, { ...page, departmentId, filters, sort: 'newest' })
    },
  },
  { item: 'facets of a department', run: ({ departmentId }) => listFacets(db, { ...audience, departmentId }) },
  { item: 'product page', run: ({ productId }) => getProductForShopper(db, { ...audience, productId }) },
  { item: 'related products', run: ({ productId }) => listRelatedProducts(db, { ...audience, productId, limit: 12 }) },
  { item: 'search, one word', run: (_, turn) => searchShop(db, { ...page, query: wordAt(turn) }) },
  { item: 'search, two words', run: (_, turn) => searchShop(db, { ...page, query: `${wordAt(turn)} ${wordAt(turn * 7 + 3)}` }) },
  { item: 'search, misspelt', run: (_, turn) => searchShop(db, { ...page, query: misspell(wordAt(turn)) }) },
  { item: 'suggestions', run: (_, turn) => suggestSearches(db, { ...audience, typed: wordAt(turn).slice(0, 3), limit: 8 }) },
] // prettier-ignore

const misspell = (word: string) => `${word.slice(0, 2)}${word.slice(3)}e`

/** Milliseconds a call, one after another, in a growing shop tab: what is promised is that size does not show. */
export const bench: Bench = async () => {
  const tab = await openShopTab()
  const timed = new Map<string, Timed[]>()
  for (const size of sizes) {
    const shown = await tab.growTo(size)
    for (const { item, run } of [...reads, byKey]) {
      timed.set(item, [...(timed.get(item) ?? []), await timeCalls(shown, run)])
    }
  }
  return [...timed].flatMap(([item, bySize]) => bySize.map((one, index) => toResult(item, bySize, one, index)))
}

const byKey: Read = { item: 'one row by primary key', run: ({ productId }) => sql('pool', readByKeySql, [productId]) }

async function timeCalls(shown: readonly ShownProduct[], run: Read['run']): Promise<Timed> {
  const call = (turn: number) =>
    run(shown[turn % shown.length] ?? { productId: '', categoryId: '', departmentId: '' }, turn)
  for (let turn = 0; turn < 12; turn++) await call(turn)
  const times: number[] = []
  const startedAt = performance.now()
  // What is slow is called less often, and still often enough for a median.
  for (let turn = 0; turn < calls && performance.now() - startedAt < mostMilliseconds; turn++) {
    times.push(await milliseconds(() => call(turn)))
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) }
}

function toResult(item: string, bySize: readonly Timed[], { median, p99 }: Timed, index: number): Result {
  const [smallest, middle] = bySize
  const value: Spread = { median, least: median, most: p99 }
  const isLargest = index === sizes.length - 1 && item !== byKey.item
  const growth = median / (middle?.median ?? Number.NaN)
  return {
    item: `${item}, ${(sizes[index] ?? 0).toLocaleString('en')}`,
    unit: 'ms',
    value,
    limit: spreadOf([smallest?.median ?? Number.NaN]),
    ratio: spreadOf([median / (smallest?.median ?? Number.NaN)]),
    target: isLargest ? `≤ ${mostGrowth} × at 10,000` : '–',
    isMet: isLargest ? growth <= mostGrowth : null,
    ...(index === 0 &&
      item === reads[0]?.item && { notes: ['median (median–p99); limit and ratio: the same at 1,000 products'] }),
  }
}
