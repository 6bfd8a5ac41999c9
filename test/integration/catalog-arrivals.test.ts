import { expect, it } from 'vitest'
import { applyStaged } from '#app/domain/catalog/apply-staged.server.ts'
import { reviewProducts } from '#app/domain/catalog/review-products.server.ts'
import { clearStaged, ExportStage, newStagingId } from '#app/domain/catalog/stage-export.server.ts'
import { takeInFirstLevels, takeInLevels } from '#app/domain/stock/take-in-levels.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import type { LevelFacts, ProductFacts, VariantFacts } from '#app/shopify/catalog/catalog-facts.ts'
import { applyFeed, at, feedProduct, feedVariant, givenShop } from './catalog-world.ts'

const countries = ['DE', 'GB', 'US']
const productGid = (number: number) => `gid://shopify/Product/${number}`

function product(number: number, changes: Partial<ProductFacts> = {}): ProductFacts {
  return {
    gid: productGid(number),
    updatedAt: at(1),
    title: `Silk scarf ${number}`,
    handle: `silk-scarf-${number}`,
    descriptionHtml: '<p>Soft <em>and</em> light.</p><script>alert(1)</script>',
    vendor: 'Atelier',
    productType: 'Scarves',
    status: 'ACTIVE',
    tags: ['silk'],
    isGiftCard: false,
    requiresSellingPlan: false,
    taxonomyGid: 'gid://shopify/TaxonomyCategory/aa-2-26',
    taxonomyName: 'Scarves',
    options: [{ name: 'Size', values: ['S', 'M'] }],
    isPublished: true,
    excludedIn: [],
    texts: [{ language: 'ar', title: 'وشاح', descriptionHtml: null }],
    ...changes,
  }
}

function variant(number: number, price: string, compareAt: string | null = null): VariantFacts {
  const abroad = (country: string, currency: string) => ({
    country,
    price: { amount: price, currency },
    compareAt: compareAt === null ? null : { amount: compareAt, currency },
  })
  return {
    gid: `gid://shopify/ProductVariant/${number}`,
    createdAt: at(0),
    title: `Size ${number}`,
    sku: `SKU-${number}`,
    barcode: null,
    position: (number % 10) + 1,
    price,
    compareAt,
    selectedOptions: [{ name: 'Size', value: String(number) }],
    taxable: true,
    requiresShipping: true,
    requiresComponents: false,
    weightGrams: 200,
    imageUrl: null,
    itemGid: `gid://shopify/InventoryItem/${number}`,
    tracked: true,
    policy: 'DENY',
    prices: [abroad('DE', 'EUR'), abroad('US', 'USD')],
  }
}

const level = (place: number, available: number): LevelFacts => ({
  locationGid: `gid://shopify/Location/${place}`,
  available,
  updatedAt: at(1),
})

/** Some of every kind: fine, reduced, left out of a market, restricted, wanting, without a variant, not published. */
const kinds: readonly [ProductFacts, readonly VariantFacts[]][] = [
  [product(1), [variant(10, '12.00'), variant(11, '9.00', '15.00')]],
  [product(2, { excludedIn: ['DE'] }), [variant(20, '30.00', '20.00')]],
  [product(3, { taxonomyGid: 'gid://shopify/TaxonomyCategory/fb-1-1', title: 'Red wine' }), [variant(30, '8.00')]],
  [product(4, { title: 'BUY NOW +971 50 123 4567' }), [variant(40, '0.00')]],
  [product(5), []],
  [product(6, { isPublished: false }), [variant(60, '5.00')]],
  [product(7, { isGiftCard: true, descriptionHtml: '', texts: [] }), [variant(70, '50.00')]],
  [product(8, { taxonomyGid: null, taxonomyName: null, productType: 'Candles' }), [variant(80, '7.00')]],
]

async function takeIn(shop: { id: string; currency: string }, snapshotAt: Date): Promise<string[]> {
  const syncRunId = newStagingId()
  return inSqlTransaction('take in', async (tx) => {
    const stage = new ExportStage(tx, syncRunId, { currency: shop.currency, countries })
    for (const [facts, variants] of kinds) {
      await stage.add({ kind: 'product', facts })
      const picture = { kind: 'image', url: 'https://cdn.example/x.jpg', width: 900, height: 900, alt: '' } as const
      await stage.add({ kind: 'media', productGid: facts.gid, facts: picture })
      for (const one of variants) {
        await stage.add({ kind: 'variant', productGid: facts.gid, facts: one })
        for (const place of [1, 2])
          await stage.add({ kind: 'level', parentGid: one.gid, facts: level(place, place * 3) })
      }
    }
    await stage.finish()
    const batch = { syncRunId, shop, snapshotAt, gids: kinds.map(([facts]) => facts.gid) }
    const found = await applyStaged(tx, batch)
    const levels = (isArrival: boolean) => {
      const gids = found.filter((one) => one.isArrival === isArrival).map((one) => one.gid)
      return { ...batch, shopId: shop.id, gids }
    }
    await takeInFirstLevels(tx, levels(true))
    await takeInLevels(tx, levels(false))
    await clearStaged(tx, syncRunId)
    return found.filter((one) => one.isArrival).map((one) => one.gid)
  })
}

async function stored(shopId: string) {
  const product = { shopId }
  return {
    products: await db.product.findMany({ where: product, orderBy: { shopifyGid: 'asc' } }),
    offers: await db.productOffer.findMany({ where: product, orderBy: [{ productId: 'asc' }, { country: 'asc' }] }),
    problems: await db.productProblem.findMany({ where: product, orderBy: { id: 'asc' } }),
    stock: await db.stockLevel.findMany({ where: product, orderBy: { variantId: 'asc' } }),
  }
}

it('what comes new is written as its review would leave it: places, problems, states, offers, search', async () => {
  const shop = await givenShop()
  expect(await takeIn(shop, at(5))).toHaveLength(kinds.length)
  const before = await stored(shop.id)
  expect(before.products.map((one) => one.listingState)).toContain('live')
  expect(before.offers.length).toBeGreaterThan(6)
  expect(before.problems.length).toBeGreaterThan(3)
  expect(before.stock.map((one) => one.available)).toEqual(before.stock.map(() => 9))
  const ids = before.products.map((one) => one.id)
  await inSqlTransaction('review', (tx) => reviewProducts(tx, ids))
  expect(await stored(shop.id)).toEqual(before)
})

it('J5: taken in again nothing differs, and what a feed brought first is compared, not added', async () => {
  const shop = await givenShop()
  await applyFeed(shop.id, [feedProduct(1, { variants: [feedVariant(10), feedVariant(11)] })])
  const arrived = await takeIn(shop, at(5))
  expect(arrived).not.toContain(productGid(1))
  expect(arrived).toHaveLength(kinds.length - 1)
  const before = await stored(shop.id)
  expect(await takeIn(shop, at(6))).toEqual([])
  const after = await stored(shop.id)
  expect(after.offers).toEqual(before.offers)
  expect(after.stock).toEqual(before.stock)
})

it('J5: a figure that a notice told of before its product came is not lost in the sum', async () => {
  const shop = await givenShop()
  const known = { shopId: shop.id, inventoryItemGid: 'gid://shopify/InventoryItem/10', sourceUpdatedAt: at(30) }
  await db.inventoryLevel.create({ data: { ...known, locationGid: 'gid://shopify/Location/1', available: 40 } })
  await db.inventoryLevel.create({ data: { ...known, locationGid: 'gid://shopify/Location/9', available: 2 } })
  await takeIn(shop, at(5))
  const stock = await db.stockLevel.findMany({ where: { shopId: shop.id, inventoryItemGid: known.inventoryItemGid } })
  expect(stock.map((one) => one.available)).toEqual([40 + 6 + 2])
})
