import { beforeAll, describe, expect, it } from 'vitest'
import { applyPopularity } from '#app/domain/catalog/apply-popularity.server.ts'
import { countSearchWords } from '#app/domain/catalog/note-search-words.server.ts'
import { listCategoryProducts } from '#app/domain/catalog/list-category-products.server.ts'
import { listFacets, noFacets } from '#app/domain/catalog/list-facets.server.ts'
import { listShownCategories, listShownDepartments } from '#app/domain/catalog/list-shown-departments.server.ts'
import { listTrending } from '#app/domain/catalog/list-trending.server.ts'
import { refreshOffers } from '#app/domain/catalog/refresh-offers.server.ts'
import { normaliseForSearch } from '#app/domain/catalog/search-words.ts'
import { understandQuery } from '#app/domain/catalog/understand-query.server.ts'
import { searchShop } from '#app/domain/search/search-shop.server.ts'
import { suggestSearches } from '#app/domain/search/suggest-searches.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { applyFeed, feedProduct, feedVariant, givenShop } from './catalog-world.ts'

const here = { country: 'US', language: 'en' }
const titlesOf = async (query: string) => {
  const { products } = await searchShop(db, { ...here, query, limit: 10 })
  return products.items.map(({ title }) => title)
}
let shopId = ''
let productIds: string[] = []

const priced = (number: number, amount: string) => feedVariant(number * 10, { price: { amount, currency: 'USD' } })

beforeAll(async () => {
  shopId = (await givenShop()).id
  const plain = { tags: [], description: { kind: 'text' as const, value: '' } }
  await applyFeed(shopId, [
    feedProduct(1, { ...plain, title: 'Black abaya', productType: 'Abaya', variants: [priced(1, '80.00')] }),
    feedProduct(2, { ...plain, title: 'حقيبة جلد سوداء', productType: 'Bags', variants: [priced(2, '60.00')] }),
    feedProduct(3, { ...plain, title: 'Canvas running shoes', productType: 'Shoes', variants: [priced(3, '40.00')] }),
    feedProduct(4, { ...plain, title: 'Crème brûlée candle', productType: 'Candles', variants: [priced(4, '20.00')] }),
    feedProduct(5, { ...plain, title: 'Silk dresses, set of two', productType: 'Dresses', variants: [priced(5, '90.00')] }),
    feedProduct(6, { ...plain, title: 'Ceramic coffee mug', productType: 'Mugs', variants: [priced(6, '10.00')] }),
    feedProduct(7, { ...plain, title: 'Ceramic coffee mug, blue', productType: 'Mugs', variants: [priced(7, '12.00')] }),
  ]) // prettier-ignore
  const rows = await db.product.findMany({ where: { shopId }, select: { id: true, shopifyGid: true } })
  rows.sort((a, b) => (a.shopifyGid < b.shopifyGid ? -1 : 1))
  productIds = rows.map(({ id }) => id)
  await db.product.update({
    where: { id: productIds[0] ?? '' },
    data: { departmentId: 'fashion', categoryId: 'fashion' },
  })
  await db.stockLevel.updateMany({
    where: { variant: { productId: productIds[5] ?? '' } },
    data: { tracked: true, available: 0 },
  })
  await inSqlTransaction('prepare', async (tx) => {
    await refreshOffers(tx, productIds)
    await countSearchWords(tx)
  })
})

describe('what shoppers type finds what they mean', () => {
  it.each([
    ['a stem', 'silk dress', 'Silk dresses, set of two'],
    ['without accents', 'creme brulee', 'Crème brûlée candle'],
    ['Arabic for an English title', 'عباية', 'Black abaya'],
    ['English for an Arabic title', 'leather handbag', 'حقيبة جلد سوداء'],
    ['another form of the same letters', 'حقيبه', 'حقيبة جلد سوداء'],
    ['with the article', 'الحقيبة', 'حقيبة جلد سوداء'],
    ['a synonym', 'sneakers', 'Canvas running shoes'],
    ['another language', 'kopi', 'Ceramic coffee mug, blue'],
    ['a slip of the finger', 'candel', 'Crème brûlée candle'],
    ['a slip in Arabic', 'حقبية', 'حقيبة جلد سوداء'],
    ['the beginning of a word', 'cand', 'Crème brûlée candle'],
  ])('%s: %s', async (_name, query, best) => expect((await titlesOf(query))[0]).toBe(best))

  it('tells what it corrected, and marks what was found in the title', async () => {
    const found = await searchShop(db, { ...here, query: 'candel', limit: 10 })
    expect(found.correctedTo).toBe('candle')
    expect(found.highlights[productIds[3] ?? '']).toEqual([{ before: 'Crème brûlée ', match: 'candle', after: '' }])
  })

  it('what is to be had comes before what is sold out, the popular before the rest', async () => {
    expect(await titlesOf('ceramic mug')).toEqual(['Ceramic coffee mug, blue', 'Ceramic coffee mug'])
  })

  it('goes on where the page ended, corrected or not', async () => {
    const first = await searchShop(db, { ...here, query: 'cermic mug', limit: 1 })
    expect(first.correctedTo).toBe('ceramic mug')
    const second = await searchShop(db, { ...here, query: 'cermic mug', limit: 1, cursor: first.products.nextCursor })
    expect(second.products.items.map(({ title }) => title)).toEqual(['Ceramic coffee mug'])
    expect(second.products.nextCursor).toBeNull()
  })

  it('some of the words are better than nothing, and nothing offers something else', async () => {
    const some = await searchShop(db, { ...here, query: 'abaya spaceship', limit: 10 })
    expect(some).toMatchObject({ isPartial: true })
    expect(some.products.items[0]?.title).toBe('Black abaya')
    const none = await searchShop(db, { ...here, query: 'qqqqzzzz', limit: 10 })
    expect(none.products.items).toEqual([])
    expect(none.suggestInstead.length).toBeGreaterThan(0)
  })

  it('searches for what was typed and nothing else when asked to', async () => {
    const exact = await searchShop(db, { ...here, query: 'candel', isExact: true, limit: 10 })
    expect(exact).toMatchObject({ correctedTo: null, isPartial: false })
    expect(exact.products.items).toEqual([])
    const some = await searchShop(db, { ...here, query: 'abaya spaceship', isExact: true, limit: 10 })
    expect(some).toMatchObject({ isPartial: false, products: { items: [] } })
    expect(await listFacets(db, { ...here, query: 'mug spaceship' })).toMatchObject({ hasUnavailable: true })
    expect(await listFacets(db, { ...here, query: 'mug spaceship', isExact: true })).toEqual(noFacets)
  })

  it('suggests words, brands and products while somebody types', async () => {
    const typed = await suggestSearches(db, { ...here, typed: 'ceramic mu', limit: 8 })
    expect(typed[0]).toEqual({ text: 'ceramic mug', kind: 'word' })
    expect(typed).toContainEqual(expect.objectContaining({ kind: 'product', productId: productIds[6] }))
  })

  it('a word that means the same as one of a name is no slip of the finger', async () => {
    const isKnown = async (word: string) => (await understandQuery(db, word, 'US')).words[0]?.isKnown
    expect(await isKnown('شال')).toBe(true)
    expect(await isKnown('shawls')).toBe(true)
    expect(await isKnown('شالخ')).toBe(false)
  })

  it('an Arabic word is found in the forms that its first letter hides', async () => {
    const { query } = await understandQuery(db, 'فنجان', 'US')
    const [row] = await sql<{ isFound: boolean }>(
      'pool',
      `SELECT to_tsvector('search_stems', search_normalise('فنجانا المساء')) @@ $1::tsquery AS "isFound"`,
      [query?.own ?? ''],
    )
    expect(row?.isFound).toBe(true)
  })

  it('documents and searches are normalised alike', async () => {
    const texts = [
      'Crème Brûlée — Größe!',
      'أَحذيـةٌ نسائيّة ٥٠',
      'T-Shirt (men’s)',
      'Æble Łódź',
      'plain words',
      'قهوة آلة إلى مؤسسة',
    ]
    for (const text of texts) {
      const [row] = await sql<{ plain: string }>('pool', 'SELECT search_normalise($1::text) AS "plain"', [text])
      expect(row?.plain.trim().replace(/ +/g, ' '), text).toBe(normaliseForSearch(text))
    }
  })
})

describe('lists', () => {
  it('pages by price, both ways, without gaps or repeats', async () => {
    for (const sort of ['priceAsc', 'priceDesc', 'popular', 'newest'] as const) {
      const prices: (bigint | null)[] = []
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof listCategoryProducts>> = await listCategoryProducts(db, {
          ...here, shopId, filters: {}, sort, cursor, limit: 2,
        }) // prettier-ignore
        seen.push(...page.items.map(({ productId }) => productId))
        prices.push(...page.items.map(({ minPriceMinor }) => minPriceMinor))
        cursor = page.nextCursor
      } while (cursor)
      expect(new Set(seen).size, sort).toBe(7)
      expect(seen, sort).toHaveLength(7)
      const rising = [...prices].sort((a, b) => Number((a ?? 0n) - (b ?? 0n)))
      if (sort === 'priceAsc') expect(prices).toEqual(rising)
      if (sort === 'priceDesc') expect(prices).toEqual(rising.reverse())
    }
  })

  it('narrows by price and by what is to be had (H1)', async () => {
    const list = async (filters: object) =>
      (await listCategoryProducts(db, { ...here, shopId, filters, sort: 'newest', limit: 20 })).items.length
    expect(await list({ minPriceMinor: 2000n, maxPriceMinor: 6000n })).toBe(3)
    expect(await list({ onlyAvailable: true })).toBe(6)
    expect(await list({ shopIds: ['shop_none'] })).toBe(0)
  })

  it('facets leave only what is a choice', async () => {
    const facets = await listFacets(db, { ...here, shopId })
    expect(facets.priceRange).toEqual({ minMinor: 1000n, maxMinor: 9000n, currency: 'USD' })
    expect(facets).toMatchObject({ brands: [], isSampled: false, hasUnavailable: true })
  })

  it('J4: only departments and categories with something to show are offered', async () => {
    const [first = '', second = ''] = productIds
    await db.product.update({ where: { id: second }, data: { departmentId: 'fashion', categoryId: 'scarvesHats' } })
    await inSqlTransaction('place', (tx) => refreshOffers(tx, [second]))
    expect(await listShownDepartments(db, 'US')).toEqual(['fashion'])
    expect(await listShownCategories(db, { country: 'US', departmentId: 'fashion' })).toEqual(['scarvesHats'])
    await db.product.updateMany({ where: { id: { in: [first, second] } }, data: { isPublished: false } })
    await inSqlTransaction('hide', (tx) => refreshOffers(tx, [first, second]))
    expect(await listShownDepartments(db, 'US')).toEqual([])
    await db.product.updateMany({ where: { id: { in: [first, second] } }, data: { isPublished: true } })
    await inSqlTransaction('show', (tx) => refreshOffers(tx, [first, second]))
  })

  it('trending is empty until something happens, then holds what it happened to', async () => {
    expect(await listTrending(db, { ...here, limit: 4 })).toEqual([])
    const [first = ''] = productIds
    await inSqlTransaction('popularity', (tx) => applyPopularity(tx, [{ productId: first, score: 7 }]))
    const trending = await listTrending(db, { ...here, limit: 4 })
    expect(trending.map(({ productId }) => productId)).toEqual([first])
    await inSqlTransaction('popularity', (tx) => applyPopularity(tx, []))
    expect(await listTrending(db, { ...here, limit: 4 })).toEqual([])
  })
})
