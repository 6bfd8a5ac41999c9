import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
const { listMarkets } = await import('#app/domain/shops/list-markets.server.ts')
const { mendConnection } = await import('#app/domain/shops/mend-connection.server.ts')
const { refreshMarkets } = await import('#app/domain/shops/refresh-markets.server.ts')
const { requestFullSync } = await import('#app/domain/shops/request-full-sync.server.ts')
const { requestReconcile } = await import('#app/domain/shops/request-reconcile.server.ts')
const { useClock } = await import('#app/platform/clock.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { drain } = await import('#test/support/drain.ts')

const domain = 'aurora-goods.myshopify.com'
let shopId: string

/** Works off notices and jobs as they come until the story has got where it should. */
async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`)
    await drain({ until: new Date(Date.now() + 10 * 60_000) })
    await sleep(25)
  }
}
const marketCalled = async (name: string) => (await listMarkets(db, shopId)).find((one) => one.name === name)
const locales = () => db.shopLocale.findMany({ where: { shopId }, orderBy: [{ isPrimary: 'desc' }, { locale: 'asc' }] })
const shop = () => db.shop.findUniqueOrThrow({ where: { id: shopId } })
type FeedsChanged = { shopId: string; added: string[]; removed: string[] }
const feedChanges = async () => {
  const events = await db.outboxEvent.findMany({ where: { type: 'feeds.changed' }, orderBy: { id: 'asc' } })
  return events.map((event) => event.payload as FeedsChanged).filter((one) => one.shopId === shopId)
}
type AtShopify = { feedback: { state: string; messages: string[] } | null }
const feedbackAtShopify = async () => (await stage.control<AtShopify>('GET', `/shops/${domain}/state/shop`)).feedback

beforeAll(async () => {
  stage.deliverTo(receiveShopifyWebhook)
  await stage.control('POST', `/shops/${domain}/install`, {})
  await stage.act(domain, 'createProduct', { title: 'Stool', price: '40.00', quantity: 3 })
  shopId = (await requireMerchant(await stage.adminRequest(domain))).shop.id
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  expect(await connectChannel(shopId)).toMatchObject({ ok: true })
})
afterAll(() => stage.close())

describe('a shop’s markets and languages', () => {
  it('are read when it connects', async () => {
    await until('the markets', async () => (await listMarkets(db, shopId)).length > 0)
    expect(await listMarkets(db, shopId)).toMatchObject([
      {
        name: 'United States',
        isPrimary: true,
        isEnabled: true,
        countries: ['US'],
        currency: 'USD',
        hasOwnCurrency: true,
      },
      { name: 'International', isPrimary: false, countries: ['GB', 'ID', 'KW'] },
    ])
    expect((await locales()).map(({ locale, isPrimary }) => [locale, isPrimary])).toEqual([
      ['en', true],
      ['ar', false],
      ['id', false],
    ])
  })

  it('follow what the merchant changes: a new market brings its feed, and the catalogue is told of the country', async () => {
    await stage.act(domain, 'createMarket', { name: 'France', countries: ['FR'], languages: ['en'], currency: 'EUR' })
    await until('the market and its feed', async () => {
      const feeds = await db.productFeed.count({ where: { country: 'FR', status: 'ACTIVE', connection: { shopId } } })
      return (await marketCalled('France')) !== undefined && feeds === 1
    })
    expect(await marketCalled('France')).toMatchObject({ currency: 'EUR', hasOwnCurrency: true, isPrimary: false })
    expect((await feedChanges()).at(-1)).toMatchObject({ added: ['FR'], removed: [] })
  })

  it('a country whose feed has gone to rest is announced as gone, once', async () => {
    await stage.act(domain, 'updateMarket', { market: 'france', enabled: false })
    const removals = async () => (await feedChanges()).filter((one) => one.removed.includes('FR'))
    await until('the country to go', async () => (await removals()).length > 0)
    expect(await marketCalled('France')).toMatchObject({ isEnabled: false })
    expect(await db.productFeed.count({ where: { country: 'FR', connection: { shopId } } })).toBe(0)
    await refreshMarkets(shopId)
    expect(await removals()).toHaveLength(1)
  })

  it('J3: a market that names no currency goes by the shop’s, and Shopify’s staff is told until it has one', async () => {
    await stage.act(domain, 'createMarket', { name: 'Gulf', countries: ['AE'], languages: ['en'], currency: null })
    await until('the market', async () => (await marketCalled('Gulf')) !== undefined)
    expect(await marketCalled('Gulf')).toMatchObject({ currency: 'USD', hasOwnCurrency: false })
    await until('the feedback', async () => (await shop()).feedbackState === 'REQUIRES_ACTION')
    expect(await feedbackAtShopify()).toMatchObject({
      state: 'REQUIRES_ACTION',
      messages: [(await shop()).feedbackMessage],
    })
    await stage.act(domain, 'updateMarket', { market: 'gulf', currency: 'AED' })
    await until('the all-clear', async () => (await shop()).feedbackState === 'ACCEPTED')
    expect(await marketCalled('Gulf')).toMatchObject({ currency: 'AED', hasOwnCurrency: true })
  })

  it('languages come and go, and so does the shop’s own name', async () => {
    await stage.act(domain, 'addLocale', { locale: 'de', published: true })
    await stage.act(domain, 'updateShop', { name: 'Aurora & Co', taxesIncluded: true })
    await until('the language', async () => (await locales()).some((one) => one.locale === 'de'))
    await until('the name', async () => (await shop()).name === 'Aurora & Co')
    expect(await shop()).toMatchObject({ taxesIncluded: true, handle: 'aurora-goods' })
    await stage.act(domain, 'removeLocale', { locale: 'de' })
    await until('the language to go', async () => (await locales()).length === 3)
  })

  it('J5: a reading that is older than the stored one changes nothing', async () => {
    await db.market.updateMany({ where: { shopId, name: 'Gulf' }, data: { name: 'Read later' } })
    const earlier = new Date(Date.now() - 60 * 60_000)
    await db.shop.update({ where: { id: shopId }, data: { installedAt: new Date(earlier.getTime() - 1_000) } })
    const back = useClock({ now: () => earlier })
    await refreshMarkets(shopId).finally(back)
    expect(await marketCalled('Read later')).toBeDefined()
    await refreshMarkets(shopId)
    expect(await marketCalled('Gulf')).toBeDefined()
  })
})

describe('the daily look', () => {
  const healthy = {
    ...{ subscriptions: 0, shop: 0, markets: 0, locales: 0 },
    ...{ countriesAdded: 0, countriesRemoved: 0, publications: 0 },
  }

  it('mends what was lost, says how much, and finds nothing the second time', async () => {
    expect(await mendConnection(shopId)).toEqual(healthy)
    await db.productFeed.deleteMany({ where: { country: 'US', connection: { shopId } } })
    await db.market.deleteMany({ where: { shopId, name: 'International' } })
    await db.channelConnection.updateMany({ where: { shopId }, data: { publicationGid: null } })
    await db.productFeed.create({
      data: {
        id: 'gid://shopify/ProductFeed/999999',
        country: 'NZ',
        language: 'en',
        status: 'ACTIVE',
        connectionId: (await db.channelConnection.findFirstOrThrow({ where: { shopId } })).id,
      },
    })
    expect(await mendConnection(shopId)).toEqual({
      ...healthy,
      markets: 1,
      countriesAdded: 1,
      countriesRemoved: 1,
      publications: 1,
    })
    expect((await feedChanges()).at(-1)).toMatchObject({ added: ['US'], removed: ['NZ'] })
    expect(await mendConnection(shopId)).toEqual(healthy)
  })

  it('a sync that begins finds the publication that was not known when the shop connected', async () => {
    const connection = () => db.channelConnection.findFirstOrThrow({ where: { shopId } })
    const { publicationGid } = await connection()
    await db.channelConnection.updateMany({ where: { shopId }, data: { publicationGid: null } })
    expect(await requestReconcile(shopId)).toMatchObject({ ok: true })
    expect((await connection()).publicationGid).toBe(publicationGid)
    await db.channelConnection.updateMany({ where: { shopId }, data: { publicationGid: null } })
    expect(await requestFullSync(shopId)).toMatchObject({ ok: true })
    expect((await connection()).publicationGid).toBe(publicationGid)
  })
})
