import { describe, expect, it } from 'vitest'
import { listCatalogForShop } from '#app/domain/catalog/list-catalog-for-shop.server.ts'
import { findVariantForSale, getVariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { listProductCards, listShownProducts } from '#app/domain/catalog/list-shown-products.server.ts'
import { mayBeShown } from '#app/domain/catalog/visibility.ts'
import { applyAdminFacts } from '#app/domain/catalog/apply-admin-facts.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { applyFeed, at, feedProduct, feedVariant, getVariant, givenShop } from './catalog-world.ts'

const here = { country: 'US', language: 'en' }
const titles = (page: { items: readonly { title: string }[] }) => page.items.map((one) => one.title)

describe('what shoppers may see', () => {
  it('J4: the database and the pure rule agree on every combination', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1)])
    const { productId } = await getVariant(shop.id, 10)
    const shown = {
      status: 'ACTIVE',
      isPublished: true,
      isGiftCard: false,
      requiresSellingPlan: false,
      requiresComponents: false,
      listingState: 'live',
      deletedAt: null,
      isShopOpen: true,
    }
    const flips = [
      { status: 'UNKNOWN' }, { isPublished: false }, { isGiftCard: true }, { requiresSellingPlan: true }, { requiresComponents: true },
      { listingState: 'pausedByMerchant' }, { deletedAt: at(5) }, { isShopOpen: false },
    ] // prettier-ignore
    const combinations = [{}, ...flips.flatMap((one) => flips.map((other) => ({ ...one, ...other })))]
    for (const combination of combinations) {
      const { isShopOpen, ...facts } = { ...shown, ...combination }
      await db.product.update({ where: { id: productId }, data: facts })
      await db.shop.update({ where: { id: shop.id }, data: { uninstalledAt: isShopOpen ? null : at(9) } })
      const { items } = await listShownProducts(db, { ...here, shopId: shop.id, limit: 1 })
      const [card] = await listProductCards(db, [productId], here)
      const expected = mayBeShown({ ...facts, isShopOpen })
      expect([items.length === 1, card?.isShown], JSON.stringify(combination)).toEqual([expected, expected])
    }
  })

  it('J4: a shop whose channel is not connected shows nothing', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1)])
    await db.channelConnection.updateMany({ where: { shopId: shop.id }, data: { status: 'disconnected' } })
    const variant = await getVariant(shop.id, 10)
    expect(await getProductForShopper(db, { productId: variant.productId, ...here })).toBeNull()
    expect(await getVariantForSale(db, variant.id, 'US')).toMatchObject({
      isBuyable: false,
      reasonIfNot: 'SHOP_CLOSED',
    })
  })
})

describe('finding products', () => {
  it('pages through a shop newest first, without gaps or repeats', async () => {
    const shop = await givenShop()
    await applyFeed(
      shop.id,
      Array.from({ length: 7 }, (_, index) => feedProduct(index + 1)),
    )
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listShownProducts>> = await listShownProducts(db, {
        ...here,
        shopId: shop.id,
        limit: 3,
        cursor,
      })
      seen.push(...page.items.map((one) => one.productId))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toHaveLength(7)
    expect(seen).toEqual([...new Set(seen)].sort().reverse())
  })

  it('searches title, tag, vendor and description; a title counts most; the last word may be a beginning', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [
      feedProduct(1, { title: 'Wool hat', tags: [], description: { kind: 'text', value: 'Goes with a lantern.' } }),
      feedProduct(2, { title: 'Paper lantern', tags: ['light'] }),
      feedProduct(3, { title: 'Oak stool', vendor: 'Lanternworks', tags: [] }),
    ])
    const search = async (query: string) =>
      titles(await listShownProducts(db, { ...here, shopId: shop.id, query, limit: 10 }))
    expect(await search('lantern')).toEqual(['Paper lantern', 'Oak stool', 'Wool hat'])
    expect(await search('paper lant')).toEqual(['Paper lantern'])
    expect(await search('light paper')).toEqual(['Paper lantern'])
    expect(await search('nothing like it')).toEqual([])
    expect(await search('&|!')).toEqual([])
    const first = await listShownProducts(db, { ...here, shopId: shop.id, query: 'lantern', limit: 1 })
    const second = await listShownProducts(db, {
      ...here,
      shopId: shop.id,
      query: 'lantern',
      limit: 5,
      cursor: first.nextCursor,
    })
    expect([...titles(first), ...titles(second)]).toEqual(['Paper lantern', 'Oak stool', 'Wool hat'])
  })
})

describe('markets', () => {
  it("a country's feed brings its prices and a language's words; elsewhere the shop's own count", async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1)])
    const abroad = feedProduct(1, {
      title: 'وشاح حرير',
      variants: [feedVariant(10, { price: { amount: '7.250', currency: 'KWD' } })],
    })
    await applyFeed(shop.id, [abroad], { country: 'KW', language: 'ar', isBase: false })
    const { productId, id } = await getVariant(shop.id, 10)
    expect(await getProductForShopper(db, { productId, country: 'KW', language: 'ar' })).toMatchObject({
      title: 'وشاح حرير',
    })
    expect(await getVariantForSale(db, id, 'KW')).toMatchObject({ priceMinor: 7250n, currency: 'KWD' })
    expect(await getVariantForSale(db, id, 'JP')).toMatchObject({
      priceMinor: 1999n,
      currency: 'USD',
      title: 'Silk scarf 1',
    })
    expect(
      titles(await listShownProducts(db, { country: 'KW', language: 'ar', shopId: shop.id, query: 'وشاح', limit: 5 })),
    ).toEqual(['وشاح حرير'])
  })

  it('an amount that is not one is refused with its reason, the others are applied', async () => {
    const shop = await givenShop()
    const bad = feedProduct(2, { variants: [feedVariant(20, { price: { amount: '1.234', currency: 'USD' } })] })
    const applied = await applyFeed(shop.id, [feedProduct(1), bad])
    expect(applied).toMatchObject({ written: 1, rejected: [{ gid: 'gid://shopify/Product/2' }] })
  })
})

describe("the merchant's own view", () => {
  it('names the reason why a product is hidden', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1), feedProduct(2, { isPublished: false }), feedProduct(3)])
    await inSqlTransaction('facts', (tx) =>
      applyAdminFacts(tx, shop.id, [
        { gid: 'gid://shopify/Product/3', updatedAt: at(2), status: 'ACTIVE', isGiftCard: true },
      ]),
    )
    const { items } = await listCatalogForShop(db, { shopId: shop.id, limit: 10 })
    expect(items.map(({ title, whyHidden }) => [title, whyHidden]).sort()).toEqual([
      ['Silk scarf 1', null],
      ['Silk scarf 2', 'NOT_PUBLISHED'],
      ['Silk scarf 3', 'GIFT_CARD'],
    ])
  })

  it('a variant that nobody has heard of is null, one that is gone says so', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1, { variants: [feedVariant(10), feedVariant(11)] })])
    const { id } = await getVariant(shop.id, 11)
    await applyFeed(shop.id, [feedProduct(1, { version: at(2), variants: [feedVariant(10)] })])
    expect(await findVariantForSale(db, id, 'US')).toMatchObject({
      isBuyable: false,
      reasonIfNot: 'VARIANT_NOT_PUBLISHED',
    })
    expect(await findVariantForSale(db, 'var_unknown', 'US')).toBeNull()
  })
})
