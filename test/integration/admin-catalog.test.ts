import { describe, expect, it } from 'vitest'
import { exportProblems } from '#app/domain/catalog/export-problems.server.ts'
import { findProductForMerchant } from '#app/domain/catalog/find-product-for-merchant.server.ts'
import {
  listCatalogForShop,
  listCatalogIds,
  type CatalogFilters,
} from '#app/domain/catalog/list-catalog-for-shop.server.ts'
import { listProblems } from '#app/domain/catalog/list-problems.server.ts'
import { listVariantsForMerchant } from '#app/domain/catalog/list-variants-for-merchant.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { problemSheet } from '#app/web/admin-problem-sheet.server.ts'
import { applyFeed, at, feedProduct, feedVariant, getVariant, givenShop } from './catalog-world.ts'

const gid = (number: number) => `gid://shopify/Product/${number}`

async function change(shopId: string, number: number, data: Parameters<typeof db.product.update>[0]['data']) {
  await db.product.update({ where: { shopId_shopifyGid: { shopId, shopifyGid: gid(number) } }, data })
}

async function shopWith(count: number) {
  const shop = await givenShop()
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  await applyFeed(
    shop.id,
    numbers.map((number) => feedProduct(number)),
  )
  return shop
}

/** Numbers of the products a selection finds, in ascending order. */
async function find(shopId: string, filters: CatalogFilters) {
  const { items } = await listCatalogForShop(db, { shopId, ...filters, limit: 50 })
  return items.map(({ shopifyGid }) => Number(shopifyGid.split('/').at(-1))).sort((a, b) => a - b)
}

describe("the merchant's catalog", () => {
  it('holds each product in the views it belongs to', async () => {
    const { id } = await shopWith(6)
    await change(id, 1, { isPublished: false })
    await change(id, 2, { problemCount: 1 })
    await change(id, 3, { listingState: 'submitted', reviewState: 'inReview' })
    await change(id, 4, { listingState: 'pausedByMerchant' })
    await change(id, 5, { listingState: 'frozen' })
    await change(id, 6, { listingState: 'live', reviewState: 'approved' })
    await change(id, 2, { listingState: 'live', reviewState: 'approved' })
    expect(await find(id, {})).toEqual([1, 2, 3, 4, 5, 6])
    expect(await find(id, { view: 'live' })).toEqual([2, 6])
    expect(await find(id, { view: 'attention' })).toContain(2)
    expect(await find(id, { view: 'inReview' })).toEqual([3])
    expect(await find(id, { view: 'paused' })).toEqual([4, 5])
    expect(await find(id, { view: 'unpublished' })).toEqual([1])
    expect(await find((await givenShop()).id, {})).toEqual([])
  })

  it('finds words of the title and a whole SKU, never a part of one', async () => {
    const { id } = await shopWith(3)
    await applyFeed(id, [
      feedProduct(9, { title: 'Paper lantern', version: at(2), variants: [feedVariant(90, { sku: 'LAN-1/B' })] }),
    ])
    expect(await find(id, { query: 'lantern' })).toEqual([9])
    expect(await find(id, { query: 'paper lan' })).toEqual([9])
    expect(await find(id, { query: 'LAN-1/B' })).toEqual([9])
    expect(await find(id, { query: 'SKU-2' })).toEqual([])
    expect(await find(id, { query: '%' })).toEqual([])
    expect(await find(id, { query: 'lantern', view: 'unpublished' })).toEqual([])
  })

  it('narrows by collection, category and market, alone and together', async () => {
    const { id } = await shopWith(4)
    await db.collection.create({
      data: { id: newId('collection'), shopId: id, shopifyGid: 'gid://shopify/Collection/1', title: 'Summer', handle: 's', sourceUpdatedAt: at(1) },
    }) // prettier-ignore
    const [collection] = await db.collection.findMany({ where: { shopId: id } })
    const collectionId = collection?.id ?? ''
    for (const number of [10, 20, 30]) {
      const { productId } = await getVariant(id, number)
      await db.collectionProduct.create({ data: { collectionId, productId, position: number } })
    }
    await change(id, 1, { categoryId: 'shoes', departmentId: 'fashion' })
    await change(id, 2, { categoryId: 'fashion', departmentId: 'fashion' })
    await change(id, 3, { categoryId: 'skincare', departmentId: 'beauty' })
    await change(id, 4, { categoryId: null, departmentId: null })
    const offer = { shopId: id, currency: 'USD', minPriceMinor: 1n, maxPriceMinor: 1n, variantCount: 1 }
    await db.productOffer.deleteMany({ where: { shopId: id } })
    for (const [number, country, notIn] of [[1, 'AE', []], [2, 'ZZ', ['KW']], [3, 'ZZ', ['AE']]] as const) {
      const { productId } = await getVariant(id, number * 10)
      await db.productOffer.create({ data: { ...offer, productId, country, notIn: [...notIn] } })
    } // prettier-ignore
    expect(await find(id, { collectionId })).toEqual([1, 2, 3])
    expect(await find(id, { categoryId: 'fashion' })).toEqual([1, 2])
    expect(await find(id, { categoryId: 'shoes' })).toEqual([1])
    expect(await find(id, { categoryId: 'none' })).toEqual([4])
    expect(await find(id, { soldIn: 'AE' })).toEqual([1, 2])
    expect(await find(id, { notSoldIn: 'AE' })).toEqual([3, 4])
    expect(await find(id, { soldIn: 'KW' })).toEqual([3])
    expect(await find(id, { collectionId, categoryId: 'fashion', notSoldIn: 'KW' })).toEqual([1, 2])
    expect(await find(id, { query: 'silk', collectionId, soldIn: 'AE' })).toEqual([1, 2])
  })

  it('is paged both ways without gaps or repeats, from wherever one starts', async () => {
    const { id } = await shopWith(7)
    const page = (cursor: string | null) => listCatalogForShop(db, { shopId: id, cursor, limit: 3 })
    const first = await page(null)
    const second = await page(first.nextCursor)
    const third = await page(second.nextCursor)
    expect([first, second, third].map(({ items }) => items.length)).toEqual([3, 3, 1])
    expect([first.previousCursor, third.nextCursor]).toEqual([null, null])
    const back = await page(third.previousCursor)
    expect(back.items).toEqual(second.items)
    const start = await page(back.previousCursor)
    expect([start.items, start.previousCursor]).toEqual([first.items, null])
    expect((await page('nonsense')).items).toEqual(first.items)
    const walked = await listCatalogIds(db, { shopId: id, afterId: first.items[2]?.productId ?? null, limit: 9 })
    expect(walked).toEqual([...second.items, ...third.items].map(({ productId }) => productId))
  })
})

describe("a product on its merchant's page", () => {
  it('J1: a failed edit waits beside what shoppers see; before its review there is none', async () => {
    const { id } = await shopWith(1)
    const { productId } = await getVariant(id, 10)
    const heldContent = { title: 'CALL 555', descriptionHtml: '', images: [], imageUrl: null }
    const read = () => findProductForMerchant(db, { shopId: id, productId })
    await change(id, 1, { heldContent, reviewState: 'approved' })
    expect((await read())?.heldEdit).toBeNull()
    await change(id, 1, { heldContent, reviewState: 'failed' })
    expect(await read()).toMatchObject({ title: 'Silk scarf 1', heldEdit: { title: 'CALL 555', imageCount: 0 } })
  })

  it('turns through thousands of variants both ways', async () => {
    const shop = await givenShop()
    const variants = Array.from({ length: 130 }, (_, index) => feedVariant(1000 + index))
    await applyFeed(shop.id, [feedProduct(1, { variants })])
    const { productId } = await getVariant(shop.id, 1000)
    const page = (cursor: string | null) =>
      listVariantsForMerchant(db, { shopId: shop.id, productId, country: 'US', cursor, limit: 50 })
    const first = await page(null)
    const second = await page(first.nextCursor)
    const third = await page(second.nextCursor)
    expect([first, second, third].map(({ items }) => items.length)).toEqual([50, 50, 30])
    expect((await page(third.previousCursor)).items).toEqual(second.items)
    expect((await listVariantsForMerchant(db, { shopId: 'shop_x', productId, country: 'US', limit: 9 })).items).toEqual(
      [],
    )
  })
})

describe('problems of all products', () => {
  async function withProblems() {
    const { id } = await shopWith(1)
    const { productId } = await getVariant(id, 10)
    await db.productProblem.deleteMany({ where: { shopId: id } })
    await change(id, 1, { title: '=1+1, "x"' })
    const problem = { shopId: id, shopifyGid: gid(1), productId, severity: 'blocking', field: 'title', foundAt: at(3) }
    await db.productProblem.create({ data: { ...problem, id: newId('productProblem'), rule: 'NO_IMAGE' } })
    const detail = { length: 300, limit: 255 }
    await db.productProblem.create({
      data: { ...problem, id: newId('productProblem'), rule: 'TITLE_TOO_LONG', detail },
    })
    return id
  }

  it('J3: are listed by rule, and exported all', async () => {
    const shopId = await withProblems()
    expect((await listProblems(db, { shopId, limit: 9 })).items).toHaveLength(2)
    const { items } = await listProblems(db, { shopId, rule: 'NO_IMAGE', limit: 9 })
    expect(items).toMatchObject([{ rule: 'NO_IMAGE', title: '=1+1, "x"', foundAt: at(3) }])
    let exported = 0
    for await (const batch of exportProblems(db, { shopId })) exported += batch.length
    expect(exported).toBe(2)
  })

  it('J3: are a file that no spreadsheet takes for formulas, in the merchant’s language', async () => {
    const shopId = await withProblems()
    const english = await problemSheet({ shopId, rule: 'TITLE_TOO_LONG', locale: 'en' }).arrayBuffer()
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(english).split('\r\n')
    expect(lines[0]).toMatch(/^\ufeffProduct,Shopify id,/)
    expect(lines[1]).toContain(`"'=1+1, ""x""",1,`)
    expect(lines[1]).toContain('300')
    const arabic = await problemSheet({ shopId, rule: null, locale: 'ar' }).text()
    expect(arabic.split('\r\n')[0]).toContain('المنتج')
  })
})
