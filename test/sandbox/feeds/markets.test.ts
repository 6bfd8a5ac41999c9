import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addProduct, eventually, startWorld, type World } from '../testing/sandbox-client.ts'

const CONNECT = `mutation ($input: ChannelCreateInput!) { channelCreate(input: $input) { channel { id } userErrors { message } } }`
const SUBSCRIBE = `mutation ($topic: WebhookSubscriptionTopic!, $uri: String!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) { userErrors { message } }
}`
const TOPICS = [
  'PRODUCT_FEEDS_FULL_SYNC',
  'PRODUCT_FEEDS_FULL_SYNC_FINISH',
  'PRODUCT_FEEDS_INCREMENTAL_SYNC',
  'PRODUCT_FEEDS_CREATE',
  'PRODUCT_FEEDS_UPDATE',
  'MARKETS_CREATE',
  'MARKETS_UPDATE',
  'MARKETS_DELETE',
  'LOCALES_CREATE',
  'LOCALES_UPDATE',
  'LOCALES_DESTROY',
]
type Feed = {
  metadata: { action: string }
  productFeed: { country: string; language: string }
  product: {
    id: string
    title: string
    variants: { edges: { node: { price: object; compareAtPrice: object | null } }[] }
  }
  fullSync: { count: number }
}

const countries = ['US', 'GB', 'KW', 'FR'].map((code) => ({ code, languages: ['EN', 'AR', 'FR'], currency: 'USD' }))
const specification = { handle: 'vitrine', label: 'Vitrine', feedManagement: 'automatic', countries }
const deploy = () => world.ok('POST', '/__sandbox/app', { specifications: [specification], subscriptions: [] })

let world: World
let token: string
let mug: Awaited<ReturnType<typeof addProduct>>
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await deploy()
  mug = await addProduct(world)
  await addProduct(world, { title: 'Moss Bowl', sku: 'BOWL-1' })
  for (const topic of TOPICS) await world.query(token, SUBSCRIBE, { topic, uri: `${world.receiver.url}/feeds` })
  const input = { specificationHandle: 'vitrine', accountId: 'acc-1', accountName: 'Aurora' }
  await world.query(token, CONNECT, { input })
  // US in English, Great Britain and Kuwait in English and Arabic.
  await eventually(() => bodies('full_sync_finish').length === 5)
})
afterAll(() => world.close())

const bodies = (topic: string) => world.receiver.of(`product_feeds/${topic}`).map(({ body }) => body as unknown as Feed)
const told = (country: string, action: string) =>
  bodies('incremental_sync').filter((one) => one.productFeed.country === country && one.metadata.action === action)
const inContext = (country: string) =>
  world.query(
    token,
    `query ($id: ID!) { product(id: $id) { publishedInContext(context: { country: ${country} })
      variants(first: 1) { nodes { contextualPricing(context: { country: ${country} }) {
        price { amount currencyCode } compareAtPrice { amount currencyCode } } } } } }`,
    { id: `gid://shopify/Product/${mug.id}` },
  )

describe('markets', () => {
  it('leave a product out of their own countries’ feeds and full syncs, and take it back', async () => {
    world.receiver.received.length = 0
    await world.act('excludeFromMarket', { productId: mug.id, market: 'international' })
    await eventually(() => told('GB', 'DELETE').length === 2 && told('KW', 'DELETE').length === 2)
    expect(told('US', 'DELETE')).toEqual([])
    expect(await inContext('GB')).toMatchObject({ product: { publishedInContext: false } })
    expect(await inContext('US')).toMatchObject({ product: { publishedInContext: true } })
    const feeds = (await world.state('feeds')) as { items: { id: number; country: string }[] }
    const sync = 'mutation ($id: ID!) { productFullSync(id: $id) { userErrors { message } } }'
    const id = feeds.items.find(({ country }) => country === 'GB')?.id
    await world.query(token, sync, { id: `gid://shopify/ProductFeed/${id}` })
    expect((await eventually(() => bodies('full_sync_finish')[0])).fullSync.count).toBe(1)
    await world.act('includeInMarket', { productId: mug.id, market: 'international' })
    await eventually(() => told('GB', 'CREATE').length === 2)
    expect(await inContext('GB')).toMatchObject({ product: { publishedInContext: true } })
  })

  it('say nothing to the feeds that leave a product out when it changes', async () => {
    await world.act('excludeFromMarket', { productId: mug.id, market: 'international' })
    world.receiver.received.length = 0
    await world.act('updateProduct', { productId: mug.id, title: 'Mossy Mug' })
    await eventually(() => told('US', 'UPDATE').length === 1)
    expect(told('GB', 'UPDATE')).toEqual([])
    await world.act('includeInMarket', { productId: mug.id, market: 'international' })
  })

  it('fix a price that feeds and contextual pricing show, each country in its currency', async () => {
    world.receiver.received.length = 0
    const variantId = mug.variants[0]?.id
    await world.act('setMarketPrice', { variantId, market: 'international', price: '20.00', compareAtPrice: '25.00' })
    const update = await eventually(() => told('GB', 'UPDATE')[0])
    const price = { amount: '15.8', currencyCode: 'GBP' }
    const compareAtPrice = { amount: '19.75', currencyCode: 'GBP' }
    expect(update.product.variants.edges[0]?.node).toMatchObject({ price, compareAtPrice })
    const nodes = [{ contextualPricing: { price, compareAtPrice } }]
    expect(await inContext('GB')).toMatchObject({ product: { variants: { nodes } } })
    await world.restart()
    await deploy()
    expect(await inContext('GB')).toMatchObject({ product: { variants: { nodes } } })
    await world.act('setMarketPrice', { variantId, market: 'international', price: null })
    await eventually(() => told('GB', 'UPDATE').length === 4)
    expect(told('US', 'UPDATE')).toEqual([])
  })

  it('begin and end feeds with the countries they cover', async () => {
    world.receiver.received.length = 0
    const france = (await world.act('createMarket', {
      name: 'France',
      countries: ['FR'],
      languages: ['en'],
      currency: 'EUR',
    })) as { id: number }
    const payload = { id: france.id, name: 'France', enabled: true, regions: [{ country_code: 'FR' }] }
    expect((await eventually(() => world.receiver.of('markets/create')[0])).body).toEqual(payload)
    const created = await eventually(() => world.receiver.of('product_feeds/create')[0])
    expect(created.body).toMatchObject({ country: 'FR', language: 'EN', status: 'ACTIVE' })
    await eventually(() => bodies('full_sync_finish').find((one) => one.productFeed.country === 'FR'))
    await world.act('updateMarket', { market: 'france', enabled: false })
    expect((await eventually(() => world.receiver.of('markets/update')[0])).body).toEqual({
      ...payload,
      enabled: false,
    })
    expect((await eventually(() => world.receiver.of('product_feeds/update')[0])).body).toMatchObject({
      status: 'INACTIVE',
    })
    await world.act('updateMarket', { market: 'france', enabled: true })
    await eventually(() => world.receiver.of('product_feeds/update').length === 2)
    await world.act('deleteMarket', { market: 'france' })
    expect((await eventually(() => world.receiver.of('markets/delete')[0])).body).toEqual({ id: france.id })
    await eventually(() => world.receiver.of('product_feeds/update').length === 3)
    const list = '{ productFeeds(first: 9) { nodes { country status } } }'
    const data = (await world.query(token, list)) as { productFeeds: { nodes: object[] } }
    expect(data.productFeeds.nodes).toContainEqual({ country: 'FR', status: 'INACTIVE' })
  })

  it('change their currency, or name none at all', async () => {
    world.receiver.received.length = 0
    await world.act('updateMarket', { market: 'international', currency: 'EUR' })
    const update = await eventually(() => told('GB', 'UPDATE')[0])
    expect(update.product.variants.edges[0]?.node.price).toEqual({ amount: '22.08', currencyCode: 'EUR' })
    await world.act('updateMarket', { market: 'international', currency: null })
    const list = '{ markets(first: 5) { nodes { handle currencySettings { baseCurrency { currencyCode } } } } }'
    const data = (await world.query(token, list)) as { markets: { nodes: object[] } }
    expect(data.markets.nodes).toContainEqual({ handle: 'international', currencySettings: null })
    const nodes = [{ contextualPricing: { price: { amount: '24.0', currencyCode: 'USD' } } }]
    expect(await inContext('GB')).toMatchObject({ product: { variants: { nodes } } })
    await world.act('updateMarket', { market: 'international', currency: 'LOCAL' })
  })

  it('speak more languages, and tell each feed in its own', async () => {
    world.receiver.received.length = 0
    await world.act('addLocale', { locale: 'fr' })
    expect((await eventually(() => world.receiver.of('locales/create')[0])).body).toEqual({
      locale: 'fr',
      published: false,
    })
    await world.act('publishLocale', { locale: 'fr' })
    expect((await eventually(() => world.receiver.of('locales/update')[0])).body).toEqual({
      locale: 'fr',
      published: true,
    })
    await eventually(() => bodies('full_sync_finish').filter((one) => one.productFeed.language === 'FR').length === 3)
    world.receiver.received.length = 0
    await world.act('setTranslation', { productId: mug.id, locale: 'fr', title: 'Tasse', body_html: '<p>Belle</p>' })
    const update = await eventually(() => told('US', 'UPDATE')[0])
    expect(update).toMatchObject({ productFeed: { language: 'FR' }, product: { title: 'Tasse', description: 'Belle' } })
    await eventually(() => bodies('incremental_sync').length === 3)
    expect(world.receiver.of('products/update')).toEqual([])
    const texts = 'query ($id: ID!) { product(id: $id) { translations(locale: "fr") { key value } } }'
    const id = `gid://shopify/Product/${mug.id}`
    const both = [
      { key: 'title', value: 'Tasse' },
      { key: 'body_html', value: '<p>Belle</p>' },
    ]
    expect(await world.query(token, texts, { id })).toEqual({ product: { translations: both } })
    await world.act('removeLocale', { locale: 'fr' })
    expect((await eventually(() => world.receiver.of('locales/destroy')[0])).body).toEqual({
      locale: 'fr',
      published: true,
    })
    await eventually(() => world.receiver.of('product_feeds/update').length === 3)
    expect(await world.query(token, texts, { id })).toEqual({ product: { translations: [] } })
  })

  it.each([
    ['createMarket', { name: 'Twice', countries: ['GB'] }, 'GB belongs to the market International'],
    ['deleteMarket', { market: 'united-states' }, 'The primary market cannot be deleted.'],
    ['setMarketPrice', { sku: 'BOWL-1', market: 'mars', price: '1' }, 'There is no market mars'],
    ['setMarketPrice', { sku: 'BOWL-1', market: 'international', price: '1.234' }, 'must be an amount in USD'],
  ])('refuse %s %o', async (name, input, message) => {
    const answer = await world.call('POST', `/__sandbox/shops/aurora-goods.myshopify.com/actions/${name}`, input)
    expect(answer.status).toBe(422)
    expect((answer.body as { error: string }).error).toContain(message)
  })
})
