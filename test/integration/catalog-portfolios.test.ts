import { beforeEach, describe, expect, it } from 'vitest'
import { portfolioInput, type PortfolioInput } from '#app/domain/catalog/inputs.ts'
import { listCollections } from '#app/domain/catalog/list-collections.server.ts'
import { listPortfolios } from '#app/domain/catalog/list-portfolios.server.ts'
import { listPortfolioProducts, listShownPortfolios } from '#app/domain/catalog/list-shown-portfolios.server.ts'
import { archivePortfolio, movePortfolio, savePortfolio } from '#app/domain/catalog/save-portfolio.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { command, givenReviewed, givenShop } from './catalog-listing-world.ts'

let shop: Awaited<ReturnType<typeof givenShop>>
beforeEach(async () => {
  shop = await givenShop()
})

const noon = new Date('2026-06-01T12:00:00Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const plain: Omit<PortfolioInput, 'collectionId'> = { title: null, startsAt: null, endsAt: null, countries: [] }

async function givenCollection(title: string, productIds: readonly string[] = [], shopId = shop.id) {
  const id = newId('collection')
  const collection = { id, shopId, shopifyGid: `gid://shopify/Collection/${id}`, title, handle: title.toLowerCase() }
  await db.collection.create({ data: { ...collection, sourceUpdatedAt: noon } })
  await db.collectionProduct.createMany({
    data: productIds.map((productId, position) => ({ collectionId: id, productId, position })),
  })
  return id
}

async function givenPortfolio(title: string, changes: Partial<PortfolioInput> = {}) {
  const product = await givenReviewed(shop.id)
  const collectionId = await givenCollection(title, [product.id])
  const saved = await command((tx) => savePortfolio(tx, { shopId: shop.id, collectionId, ...plain, ...changes }))
  if (!saved.ok) throw new Error(saved.code)
  return { portfolioId: saved.value.portfolioId, collectionId, productId: product.id }
}

const shown = async (at = noon, country = 'US', limit = 10) =>
  listShownPortfolios(db, { shopId: shop.id, country, language: 'en', at, limit })
const titles = async (at = noon, country = 'US') => (await shown(at, country)).map(({ title }) => title)
const reasons = async (at = noon) =>
  Object.fromEntries(
    (await listPortfolios(db, { shopId: shop.id, at })).map((one) => [one.collectionTitle, one.whyHidden]),
  )

describe('portfolios on a brand page', () => {
  it('stand in the merchant’s order, each with the collection’s products in its order', async () => {
    const products: { id: string }[] = []
    for (let index = 0; index < 5; index++) products.push(await givenReviewed(shop.id))
    const order = [3, 1, 4, 0, 2].map((index) => products[index]?.id ?? '')
    const first = await givenPortfolio('New in')
    const collectionId = await givenCollection('Gifts', order)
    await command((tx) => savePortfolio(tx, { shopId: shop.id, collectionId, ...plain, title: 'For gifting' }))
    expect(await titles()).toEqual(['New in', 'For gifting'])
    const [, gifts] = await shown(noon, 'US', 2)
    expect(gifts?.products.map((card) => card.productId)).toEqual(order.slice(0, 2))
    const page = {
      shopId: shop.id,
      portfolioId: gifts?.portfolioId ?? '',
      country: 'US',
      language: 'en',
      at: noon,
      limit: 2,
    }
    const second = await listPortfolioProducts(db, { ...page, cursor: gifts?.nextCursor ?? null })
    expect(second.items.map((card) => card.productId)).toEqual(order.slice(2, 4))
    const third = await listPortfolioProducts(db, { ...page, cursor: second.nextCursor })
    expect([third.items.map((card) => card.productId), third.nextCursor]).toEqual([order.slice(4), null])
    await command((tx) => movePortfolio(tx, { shopId: shop.id, portfolioId: first.portfolioId, toIndex: 9 }))
    expect(await titles()).toEqual(['For gifting', 'New in'])
    await command((tx) => movePortfolio(tx, { shopId: shop.id, portfolioId: first.portfolioId, toIndex: 0 }))
    expect(await titles()).toEqual(['New in', 'For gifting'])
  })

  it('are shown from their start until, and not at, their end', async () => {
    await givenPortfolio('Sale', { startsAt: later(0), endsAt: later(60) })
    expect(await titles(later(-1))).toEqual([])
    expect(await titles(later(0))).toEqual(['Sale'])
    expect(await titles(later(59))).toEqual(['Sale'])
    expect(await titles(later(60))).toEqual([])
    expect([await reasons(later(-1)), await reasons(later(0)), await reasons(later(60))]).toEqual([
      { Sale: 'NOT_STARTED' },
      { Sale: null },
      { Sale: 'ENDED' },
    ])
  })

  it('are for the countries they name', async () => {
    await givenPortfolio('Gulf only', { countries: ['KW', 'AE'] })
    expect([await titles(noon, 'KW'), await titles(noon, 'US')]).toEqual([['Gulf only'], []])
  })

  it('go with their collection, with what is in it, and with what may be shown of it; the merchant sees why', async () => {
    const [gone, empty, hidden, fine] = [
      await givenPortfolio('Gone'),
      await givenPortfolio('Empty'),
      await givenPortfolio('Hidden'),
      await givenPortfolio('Fine'),
    ]
    await db.collection.update({ where: { id: gone.collectionId }, data: { deletedAt: noon } })
    await db.collectionProduct.deleteMany({ where: { collectionId: empty.collectionId } })
    await db.productOffer.deleteMany({ where: { productId: hidden.productId } })
    expect(await titles()).toEqual(['Fine'])
    expect(await reasons()).toEqual({
      Gone: 'COLLECTION_GONE',
      Empty: 'COLLECTION_EMPTY',
      Hidden: 'NOTHING_SHOWN',
      Fine: null,
    })
    await command((tx) => archivePortfolio(tx, { shopId: shop.id, portfolioId: fine.portfolioId }))
    await command((tx) => archivePortfolio(tx, { shopId: shop.id, portfolioId: fine.portfolioId }))
    expect(await titles()).toEqual([])
    const page = {
      shopId: shop.id,
      portfolioId: fine.portfolioId,
      country: 'US',
      language: 'en',
      at: noon,
      limit: 2,
      cursor: null,
    }
    expect(await listPortfolioProducts(db, page)).toEqual({ items: [], nextCursor: null, title: null })
  })

  it('one collection is shown once, and comes again after it was taken off', async () => {
    const { collectionId, portfolioId } = await givenPortfolio('Once')
    const again = () => command((tx) => savePortfolio(tx, { shopId: shop.id, collectionId, ...plain }))
    expect(await again()).toMatchObject({ ok: false, code: 'PORTFOLIO_EXISTS' })
    const changed = await command((tx) =>
      savePortfolio(tx, { shopId: shop.id, portfolioId, collectionId, ...plain, title: 'Twice' }),
    )
    expect(changed).toMatchObject({ value: { portfolioId, isNew: false } })
    await command((tx) => archivePortfolio(tx, { shopId: shop.id, portfolioId }))
    const both = await Promise.all([again(), again()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await titles()).toEqual(['Once'])
  })

  it('refuses what is not the shop’s own or cannot be', async () => {
    const stranger = await givenShop()
    const collectionId = await givenCollection('Theirs', [], stranger.id)
    const { portfolioId } = await givenPortfolio('Ours')
    const refusals = [
      await command((tx) => savePortfolio(tx, { shopId: shop.id, collectionId, ...plain })),
      await command((tx) => savePortfolio(tx, { shopId: stranger.id, collectionId, portfolioId, ...plain })),
      await command((tx) => movePortfolio(tx, { shopId: stranger.id, portfolioId, toIndex: 0 })),
      await command((tx) => archivePortfolio(tx, { shopId: stranger.id, portfolioId })),
      await command((tx) =>
        savePortfolio(tx, { shopId: stranger.id, collectionId, ...plain, startsAt: noon, endsAt: noon }),
      ),
    ]
    expect(refusals.map((one) => (one.ok ? 'accepted' : one.code))).toEqual([
      'COLLECTION_NOT_FOUND', 'PORTFOLIO_NOT_FOUND', 'PORTFOLIO_NOT_FOUND', 'PORTFOLIO_NOT_FOUND', 'ENDS_BEFORE_START',
    ]) // prettier-ignore
  })

  it('a brand page has room for twenty', async () => {
    for (let index = 0; index < 20; index++) {
      const collectionId = await givenCollection(`Collection ${index}`)
      await command((tx) => savePortfolio(tx, { shopId: shop.id, collectionId, ...plain }))
    }
    const collectionId = await givenCollection('One more')
    const outcome = await command((tx) => savePortfolio(tx, { shopId: shop.id, collectionId, ...plain }))
    expect(outcome).toMatchObject({ ok: false, code: 'TOO_MANY_PORTFOLIOS', detail: { maximum: 20 } })
  })
})

describe('a shop’s collections', () => {
  it('come by title in pages, are found by part of it, and say what shows them', async () => {
    const { portfolioId } = await givenPortfolio('Autumn')
    const product = await givenReviewed(shop.id)
    await givenCollection('Winter 100%', [product.id])
    await givenCollection('Spring')
    await givenCollection('Theirs', [], (await givenShop()).id)
    const first = await listCollections(db, { shopId: shop.id, limit: 2 })
    const second = await listCollections(db, { shopId: shop.id, limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['Autumn', 'Spring', 'Winter 100%'])
    expect(first.items[0]).toMatchObject({ portfolioId, productCount: 1 })
    const found = await listCollections(db, { shopId: shop.id, query: 'ER 100%', limit: 2 })
    expect(found.items).toMatchObject([{ title: 'Winter 100%', portfolioId: null }])
  })
})

describe('what a merchant types about a portfolio', () => {
  it('an empty title is the collection’s own, an empty date none, countries are codes', () => {
    const typed = {
      collectionId: 'col_1',
      title: ' ',
      startsAt: '',
      endsAt: '2026-06-01T12:00:00+03:00',
      countries: ['kw '],
    }
    expect(portfolioInput.parse(typed)).toMatchObject({
      title: null,
      startsAt: null,
      endsAt: new Date('2026-06-01T09:00:00Z'),
      countries: ['KW'],
    })
    expect(portfolioInput.safeParse({ ...typed, countries: ['KWT'] }).error?.issues[0]?.message).toBe('countries')
  })
})
