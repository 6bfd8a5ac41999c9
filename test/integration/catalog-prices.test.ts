import { describe, expect, it } from 'vitest'
import { db } from '#app/platform/db/database.server.ts'
import { applyFeed, feedProduct, feedVariant, getVariant, givenShop } from './catalog-world.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number))
type Told = { amount: string; on: number; compareAt?: string; currency?: string }

/** One country's price as its feed tells it, day by day. */
async function told(shopId: string, ...prices: Told[]) {
  for (const { amount, on, compareAt, currency = 'EUR' } of prices) {
    const price = { amount, currency }
    const variant = feedVariant(10, {
      price,
      compareAt: compareAt === undefined ? null : { amount: compareAt, currency },
    })
    await applyFeed(shopId, [feedProduct(1, { version: day(on), variants: [variant] })], {
      country: 'DE',
      isHome: false,
    })
  }
  const { prices: known } = await getVariant(shopId, 10)
  return known.find((one) => one.country === 'DE')
}
const historyOf = (shopId: string) =>
  db.priceHistory.findMany({ where: { variantId: { not: '' } }, orderBy: { startedAt: 'asc' } }).then(async (rows) => {
    const { id } = await getVariant(shopId, 10)
    return rows.filter((row) => row.variantId === id).map((row) => [row.priceMinor, row.startedAt, row.endedAt])
  })

describe('the lowest price before', () => {
  it('H9: is not known of a first price, whatever the shop calls its former one', async () => {
    const { id } = await givenShop()
    expect(await told(id, { amount: '20.00', compareAt: '99.00', on: 0 })).toMatchObject({
      lowestPriorMinor: null,
      compareAtMinor: 9900n,
      priceSince: day(0),
    })
  })

  it('H9: is the lowest that held in the 30 days before a change, past promotions included', async () => {
    const { id } = await givenShop()
    const prices = [
      { amount: '20.00', on: 0 },
      { amount: '12.00', on: 50 },
      { amount: '20.00', on: 55 },
      { amount: '15.00', on: 60 },
    ]
    expect(await told(id, ...prices)).toMatchObject({ priceMinor: 1500n, lowestPriorMinor: 1200n, priceSince: day(60) })
    expect(await historyOf(id)).toEqual([
      [2000n, day(0), day(50)],
      [1200n, day(50), day(55)],
      [2000n, day(55), day(60)],
    ])
  })

  it('H9: forgets what ended more than 30 days before', async () => {
    const { id } = await givenShop()
    const prices = [
      { amount: '12.00', on: 0 },
      { amount: '20.00', on: 5 },
      { amount: '15.00', on: 60 },
    ]
    expect(await told(id, ...prices)).toMatchObject({ lowestPriorMinor: 2000n })
  })

  it('H9: a change of the former price alone is none of the price', async () => {
    const { id } = await givenShop()
    const prices = [
      { amount: '20.00', on: 0 },
      { amount: '20.00', compareAt: '30.00', on: 5 },
    ]
    expect(await told(id, ...prices)).toMatchObject({
      lowestPriorMinor: null,
      priceSince: day(0),
      compareAtMinor: 3000n,
    })
    expect(await historyOf(id)).toEqual([])
  })

  it('H9: another currency begins anew', async () => {
    const { id } = await givenShop()
    const prices = [
      { amount: '12.00', on: 0, currency: 'GBP' },
      { amount: '15.00', on: 5 },
    ]
    expect(await told(id, ...prices)).toMatchObject({ currency: 'EUR', lowestPriorMinor: null })
  })

  it('H9: news that comes late and twice disturbs nothing', async () => {
    const { id } = await givenShop()
    await told(id, { amount: '20.00', on: 0 }, { amount: '15.00', on: 10 })
    const late = await told(id, { amount: '5.00', on: 4 }, { amount: '15.00', on: 10 }, { amount: '20.00', on: 0 })
    expect(late).toMatchObject({ priceMinor: 1500n, lowestPriorMinor: 2000n, priceSince: day(10) })
    expect(await historyOf(id)).toEqual([[2000n, day(0), day(10)]])
  })
})

describe('a delivery with something that cannot be', () => {
  const rulesOf = async (shopId: string, gid: string) =>
    (await db.productProblem.findMany({ where: { shopId, shopifyGid: gid } })).map(({ rule, productId }) => ({
      rule,
      isStored: productId !== null,
    }))

  it.each([
    [
      'an amount beyond what the currency has',
      { amount: '12.505', currency: 'USD' },
      [{ rule: 'UNREADABLE', isStored: false }],
    ],
    ['a yen with decimals', { amount: '12.5', currency: 'JPY' }, [{ rule: 'UNREADABLE', isStored: false }]],
    ['a currency that is no code', { amount: '12.00', currency: 'dollars' }, [{ rule: 'UNREADABLE', isStored: false }]],
  ])('%s: refused, and the merchant is told', async (_, price, rules) => {
    const shop = await givenShop()
    const { rejected } = await applyFeed(shop.id, [feedProduct(1, { variants: [feedVariant(10, { price })] })])
    expect(rejected).toHaveLength(1)
    expect(await rulesOf(shop.id, 'gid://shopify/Product/1')).toEqual(rules)
    await applyFeed(shop.id, [feedProduct(1)])
    expect((await rulesOf(shop.id, 'gid://shopify/Product/1')).map((one) => one.rule)).not.toContain('UNREADABLE')
  })

  it('a currency that nobody uses: stored, not shown, and the merchant is told', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [
      feedProduct(1, { variants: [feedVariant(10, { price: { amount: '1.00', currency: 'QQQ' } })] }),
    ])
    expect(await rulesOf(shop.id, 'gid://shopify/Product/1')).toContainEqual({
      rule: 'UNKNOWN_CURRENCY',
      isStored: true,
    })
    expect((await getVariant(shop.id, 10)).product.listingState).not.toBe('live')
  })

  it('a product without a single variant: stored, not shown, and the merchant is told', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1, { variants: [] })])
    expect(await rulesOf(shop.id, 'gid://shopify/Product/1')).toContainEqual({ rule: 'NO_VARIANTS', isStored: true })
  })
})
