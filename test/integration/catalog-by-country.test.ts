import { describe, expect, it } from 'vitest'
import { applyFeedWithdrawal } from '#app/domain/catalog/apply-product-delete.server.ts'
import { findHiddenReason, getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { getVariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { refreshOffers } from '#app/domain/catalog/refresh-offers.server.ts'
import { endCategoryRule, setCategoryRule } from '#app/domain/catalog/set-category-rule.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { applyFeed, at, feedProduct, feedVariant, getVariant, givenShop } from './catalog-world.ts'

const refresh = (productId: string) => inSqlTransaction('refresh', (tx) => refreshOffers(tx, [productId]))

/** One product at 19.99 USD at home, told to the given country as well. */
async function givenPriced(country: string, price: { amount: string; compareAt?: string; on?: Date }) {
  const shop = await givenShop()
  await applyFeed(shop.id, [feedProduct(1)])
  await tell(shop.id, country, price)
  const { id, productId } = await getVariant(shop.id, 10)
  return { shop, id, productId }
}

function tell(shopId: string, country: string, price: { amount: string; compareAt?: string; on?: Date }) {
  const money = (amount: string) => ({ amount, currency: 'EUR' })
  const variant = feedVariant(10, {
    price: money(price.amount),
    compareAt: price.compareAt === undefined ? null : money(price.compareAt),
  })
  const feed = { country, isHome: false, isBase: false }
  return applyFeed(shopId, [feedProduct(1, { version: price.on ?? at(2), variants: [variant] })], feed)
}

/** The product leaves the country's feed: its market does not have it any more. */
function leaveOut(shopId: string, country: string) {
  const withdrawal = { shopId, gid: 'gid://shopify/Product/1', country, version: at(3), isBase: false }
  return inSqlTransaction('leave out', (tx) => applyFeedWithdrawal(tx, withdrawal))
}

describe('what a country’s shoppers can buy', () => {
  it('J4: a variant that a market leaves out is not for sale there and still is elsewhere', async () => {
    const { shop, id } = await givenPriced('FR', { amount: '21.00' })
    expect(await getVariantForSale(db, id, 'FR')).toMatchObject({ isBuyable: true, priceMinor: 2100n })
    await leaveOut(shop.id, 'FR')
    expect(await getVariantForSale(db, id, 'FR')).toMatchObject({ isBuyable: false, reasonIfNot: 'NOT_IN_COUNTRY' })
    expect(await getVariantForSale(db, id, 'JP')).toMatchObject({ isBuyable: true, currency: 'USD' })
  })

  it('J4: a variant without a price in a country whose feed has its siblings is not for sale there', async () => {
    const shop = await givenShop()
    const both = [feedVariant(10), feedVariant(11)]
    await applyFeed(shop.id, [feedProduct(1, { variants: both })])
    await tell(shop.id, 'FR', { amount: '21.00' })
    const { id } = await getVariant(shop.id, 11)
    expect(await getVariantForSale(db, id, 'FR')).toMatchObject({ reasonIfNot: 'NOT_IN_COUNTRY' })
    expect(await getVariantForSale(db, id, 'JP')).toMatchObject({ isBuyable: true })
  })

  it('J6: restricted goods are sold only where a rule lets them, and the shop has the licence, from that instant on', async () => {
    const { shop, id, productId } = await givenPriced('FR', { amount: '21.00' })
    const sold = () => getVariantForSale(db, id, 'FR')
    await db.product.update({ where: { id: productId }, data: { categoryId: 'alcohol' } })
    const rule = { country: 'FR', categoryId: 'alcohol', minimumAge: 18 }
    expect(await sold()).toMatchObject({ isBuyable: false, reasonIfNot: 'NOT_IN_COUNTRY', minimumAge: null })
    const set = (licenceKind: 'alcoholRetail' | null) =>
      inTransaction('rule', (tx) => setCategoryRule(tx, { ...rule, licenceKind }))
    await set('alcoholRetail')
    expect(await sold()).toMatchObject({ reasonIfNot: 'NOT_IN_COUNTRY', minimumAge: 18 })
    const licence = { id: `lic_${id}`, shopId: shop.id, kind: 'alcoholRetail', country: 'FR', number: '1' }
    await db.shopLicence.create({ data: { ...licence, validUntil: addDays(now(), 9), addedAt: now() } })
    expect(await sold()).toMatchObject({ isBuyable: true, minimumAge: 18 })
    // Where no feed names a price there is no rule that was looked at, and nothing is offered.
    expect(await getVariantForSale(db, id, 'JP')).toMatchObject({ reasonIfNot: 'NOT_IN_COUNTRY' })
    await inTransaction('end', (tx) => endCategoryRule(tx, rule))
    expect(await sold()).toMatchObject({ isBuyable: false, reasonIfNot: 'NOT_IN_COUNTRY', minimumAge: null })
  })
})

describe('the former price on the product page', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number))
  const formerIn = async (productId: string, country: string) =>
    (await getProductForShopper(db, { productId, country, language: 'en' }))?.variants[0]?.compareAtMinor

  it('H9: in the EU it is the lowest of 30 days, elsewhere the shop’s own, and none where it is unknown', async () => {
    const { shop, productId } = await givenPriced('DE', { amount: '20.00', compareAt: '99.00', on: day(0) })
    expect(await formerIn(productId, 'DE')).toBeNull()
    await tell(shop.id, 'DE', { amount: '15.00', compareAt: '99.00', on: day(40) })
    await tell(shop.id, 'US', { amount: '15.00', compareAt: '99.00', on: day(40) })
    await refresh(productId)
    expect(await formerIn(productId, 'DE')).toBe(2000n)
    expect(await formerIn(productId, 'US')).toBe(9900n)
    // France has no feed: nobody knows its 30 days, so nothing is struck through.
    expect(await formerIn(productId, 'FR')).toBeNull()
  })
})

describe('why a product is not shown', () => {
  const flips = [
    ['NOT_ACTIVE', { status: 'DRAFT' }],
    ['NOT_PUBLISHED', { isPublished: false }],
    ['PAUSED', { listingState: 'pausedByMerchant' }],
    ['PAUSED', { listingState: 'draft' }],
    ['GIFT_CARD', { isGiftCard: true }],
    ['SUBSCRIPTION_ONLY', { requiresSellingPlan: true }],
    ['BUNDLE', { requiresComponents: true }],
    ['PRODUCT_GONE', { deletedAt: at(5) }],
  ] as const

  it.each(flips)('J4: %s for %o', async (reason, change) => {
    const { productId } = await givenPriced('FR', { amount: '21.00' })
    expect(await findHiddenReason(db, { productId, country: 'FR' })).toBeNull()
    await db.product.update({ where: { id: productId }, data: change })
    await refresh(productId)
    expect(await findHiddenReason(db, { productId, country: 'FR' })).toBe(reason)
  })

  it('J4: SHOP_CLOSED when the shop is gone or its channel is not connected; PRODUCT_GONE when there never was one', async () => {
    const { shop, productId } = await givenPriced('FR', { amount: '21.00' })
    const reason = () => findHiddenReason(db, { productId, country: 'FR' })
    await db.channelConnection.updateMany({ where: { shopId: shop.id }, data: { status: 'disconnected' } })
    expect(await reason()).toBe('SHOP_CLOSED')
    await db.channelConnection.updateMany({ where: { shopId: shop.id }, data: { status: 'connected' } })
    await db.shop.update({ where: { id: shop.id }, data: { uninstalledAt: at(9) } })
    expect(await reason()).toBe('SHOP_CLOSED')
    expect(await findHiddenReason(db, { productId: 'prod_none', country: 'FR' })).toBe('PRODUCT_GONE')
  })

  it('J4: NOT_IN_COUNTRY where a market leaves it out, and nowhere else', async () => {
    const { shop, productId } = await givenPriced('FR', { amount: '21.00' })
    await leaveOut(shop.id, 'FR')
    await refresh(productId)
    expect(await findHiddenReason(db, { productId, country: 'FR' })).toBe('NOT_IN_COUNTRY')
    expect(await findHiddenReason(db, { productId, country: 'JP' })).toBeNull()
  })
})
