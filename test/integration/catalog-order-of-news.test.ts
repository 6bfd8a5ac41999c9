import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFeedDeliveries } from '#app/domain/catalog/apply-feed-deliveries.server.ts'
import { applyProductDelete } from '#app/domain/catalog/apply-product-delete.server.ts'
import { applyAdminFacts } from '#app/domain/catalog/apply-admin-facts.server.ts'
import { listShownProducts } from '#app/domain/catalog/list-shown-products.server.ts'
import { listVariantsForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import type { FeedDelivery } from '#app/shopify/webhooks/product-feed.ts'
import { at, feedProduct, feedVariant, getVariant, givenShop } from './catalog-world.ts'

type News =
  | {
      kind: 'feed'
      minute: number
      country: string
      language: string
      title: string
      price: string
      isPublished: boolean
      sizes: number[]
    }
  | { kind: 'leave'; minute: number; country: string; language: string }
  | { kind: 'admin'; minute: number; status: string }
  | { kind: 'delete'; minute: number }

const gid = 'gid://shopify/Product/1'
const feeds = [
  { country: 'US', language: 'en', currency: 'USD' },
  { country: 'GB', language: 'ar', currency: 'GBP' },
]

async function givenShopWithFeeds() {
  const shop = await givenShop()
  for (const { country, language } of feeds) {
    await db.productFeed.create({
      data: { id: `${shop.id}/${country}`, connectionId: `con_${shop.id}`, country, language, status: 'ACTIVE' },
    })
  }
  return shop
}

function toDelivery(news: Extract<News, { kind: 'feed' | 'leave' }>): FeedDelivery {
  const { country, language } = news
  const currency = feeds.find((feed) => feed.country === country)?.currency ?? 'USD'
  const changes = news.kind === 'feed' ? news : { title: '', price: '1', isPublished: false, sizes: [1] }
  const variants = changes.sizes.map((size) => feedVariant(size, { price: { amount: changes.price, currency } }))
  const product = feedProduct(1, {
    version: at(news.minute),
    title: changes.title,
    isPublished: changes.isPublished,
    variants,
  })
  const action = news.kind === 'leave' ? 'DELETE' : 'UPSERT'
  return { feedGid: `feed/${country}`, country, language, fullSyncGid: null, action, isTruncated: false, product }
}

async function tell(shop: Awaited<ReturnType<typeof givenShop>>, news: News): Promise<void> {
  await inSqlTransaction('news', async (tx) => {
    if (news.kind === 'delete') return applyProductDelete(tx, shop.id, gid, at(news.minute))
    if (news.kind === 'admin') {
      return applyAdminFacts(tx, shop.id, [
        { gid, updatedAt: at(news.minute), status: news.status, descriptionHtml: `<p>${news.minute}</p>` },
      ])
    }
    await applyFeedDeliveries(tx, shop, [toDelivery(news)])
  })
}

/** What a shopper could find out. */
async function visible(shopId: string) {
  const { items } = await listShownProducts(db, { shopId, country: 'US', language: 'en', limit: 5 })
  const arabic = await listShownProducts(db, { shopId, country: 'GB', language: 'ar', limit: 5 })
  const variants = await db.variant.findMany({ where: { shopId }, orderBy: { shopifyGid: 'asc' } })
  const sale = await listVariantsForSale(
    db,
    variants.map((one) => one.id),
    'GB',
  )
  const pick = ({ title, minPriceMinor, currency }: (typeof items)[number]) => ({ title, minPriceMinor, currency })
  const offers = sale.map(({ variantGid, priceMinor, isBuyable }) => ({ variantGid, priceMinor, isBuyable }))
  const offered =
    items.length === 0
      ? []
      : offers.filter((one) => one.isBuyable).sort((a, b) => (a.variantGid < b.variantGid ? -1 : 1))
  return { here: items.map(pick), abroad: arabic.items.map(pick), offered }
}

const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
const price = fc.constantFrom('10.00', '12.50', '99.00')
const title = fc.constantFrom('Scarf', 'Shawl', 'Wrap')
/** One history: every minute one thing happens, and both feeds tell of each state. */
const history = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('state' as const),
        title,
        price,
        sizes,
        isPublished: fc.constantFrom(true, true, false),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const) }) },
  ),
  { minLength: 1, maxLength: 4 },
)

describe('news of products in any order', () => {
  it(
    'J5: every permutation with duplicates ends in the state that the right order ends in',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          history,
          fc.boolean(),
          fc.infiniteStream(fc.nat()),
          async (happenings, isDeleted, randomness) => {
            const news = happenings.flatMap((one, index): News[] => {
              const minute = (index + 1) * 2
              return feeds.map(({ country, language }) =>
                one.kind === 'leave'
                  ? { kind: 'leave', minute, country, language }
                  : { ...one, kind: 'feed', minute, country, language },
              )
            })
            news.push({ kind: 'admin', minute: 1, status: 'ACTIVE' })
            if (isDeleted) news.push({ kind: 'delete', minute: 100 })
            const shuffled = [...news, ...news.slice(0, 3)]
              .map((one) => ({ one, order: randomness.next().value as number }))
              .sort((a, b) => a.order - b.order)
              .map(({ one }) => one)
            const [inOrder, mixed] = [await givenShopWithFeeds(), await givenShopWithFeeds()]
            for (const one of news) await tell(inOrder, one)
            for (const one of shuffled) await tell(mixed, one)
            expect(await visible(mixed.id)).toEqual(await visible(inOrder.id))
          },
        ),
        { numRuns: 25 },
      )
    },
  )

  it('J5: a delete wins over an older update that comes after it, and over a product that never came', async () => {
    const shop = await givenShopWithFeeds()
    await tell(shop, { kind: 'delete', minute: 50 })
    await tell(shop, {
      kind: 'feed',
      minute: 40,
      country: 'US',
      language: 'en',
      title: 'Late',
      price: '1.00',
      isPublished: true,
      sizes: [1],
    })
    expect(await visible(shop.id)).toEqual({ here: [], abroad: [], offered: [] })
  })

  it('J5: a price abroad that comes before its variant is known here is kept for it', async () => {
    const shop = await givenShopWithFeeds()
    const scarf = { kind: 'feed', title: 'Scarf', price: '10.00', isPublished: true } as const
    const [here, abroad] = [
      { ...scarf, country: 'US', language: 'en' },
      { ...scarf, country: 'GB', language: 'ar' },
    ]
    await tell(shop, { kind: 'admin', minute: 1, status: 'ACTIVE' })
    await tell(shop, { ...here, minute: 2, sizes: [1] })
    await tell(shop, { ...abroad, minute: 4, sizes: [1, 2] })
    expect((await visible(shop.id)).offered).toHaveLength(1)
    await tell(shop, { ...here, minute: 4, sizes: [2] })
    expect(await visible(shop.id)).toMatchObject({ abroad: [{ currency: 'GBP' }], offered: [{ priceMinor: 1000n }] })
  })

  it('a status that only the Admin API tells hides the product', async () => {
    const shop = await givenShopWithFeeds()
    await tell(shop, {
      kind: 'feed',
      minute: 2,
      country: 'US',
      language: 'en',
      title: 'Scarf',
      price: '1.00',
      isPublished: true,
      sizes: [1],
    })
    await tell(shop, { kind: 'admin', minute: 3, status: 'DRAFT' })
    await tell(shop, { kind: 'admin', minute: 2, status: 'ACTIVE' })
    expect((await visible(shop.id)).here).toEqual([])
    expect((await getVariant(shop.id, 1)).product.status).toBe('DRAFT')
  })
})
