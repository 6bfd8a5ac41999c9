import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addProduct, eventually, startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

const SUBSCRIBE = `mutation ($topic: WebhookSubscriptionTopic!, $uri: String!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) { userErrors { message } }
}`
const CONNECT = `mutation ($input: ChannelCreateInput!) { channelCreate(input: $input) { channel { id } userErrors { message } } }`
type Truth = {
  total: number
  next: number | null
  items: {
    id: number
    gid: string
    title: string
    status: string
    isPublished: boolean
    prices: Record<string, Record<string, { amount: string; currency: string; compareAt: string | null }>>
    variants: { gid: string; price: string; available: Record<string, number> }[]
    translations: Record<string, Record<string, string>>
  }[]
  collections?: { handle: string; members: string[] }[]
}

async function prepare(world: World): Promise<void> {
  const token = await world.install()
  await world.ok('POST', '/__sandbox/app', { specifications: [], subscriptions: [] })
  await world.act('generateProducts', { count: 40, seed: 9, announce: false })
  const input = { specificationHandle: 'any', accountId: 'acc-1', accountName: 'Aurora' }
  await world.query(token, CONNECT, { input })
  await world.query(token, SUBSCRIBE, { topic: 'PRODUCT_FEEDS_INCREMENTAL_SYNC', uri: `${world.receiver.url}/feeds` })
}
const truthOf = (world: World, more = '') =>
  world.ok('GET', `/__sandbox/shops/${USD_SHOP}/state/catalog-truth?limit=500${more}`) as Promise<Truth>

/** Ids are numbered on, and pictures have the port in their address: the rest must be the same. */
function comparable(truth: Truth): string {
  const known = new Map<string, string>()
  return JSON.stringify({ ...truth, next: null })
    .replace(/127\.0\.0\.1:\d+/g, 'host')
    .replace(/"updatedAt":"[^"]*"/g, '')
    .replace(/\b7300\d{9}\b/g, (id) => {
      if (!known.has(id)) known.set(id, `#${known.size}`)
      return known.get(id) ?? ''
    })
}

let world: World
let other: World
beforeAll(async () => {
  ;[world, other] = await Promise.all([startWorld(), startWorld()])
  await Promise.all([prepare(world), prepare(other)])
})
afterAll(() => Promise.all([world.close(), other.close()]))

describe('chaos', () => {
  it('makes the same changes for the same seed, of every kind', async () => {
    const chaos = { seed: 4, changes: 600 }
    const [one, two] = (await Promise.all([world.act('chaos', chaos), other.act('chaos', chaos)])) as {
      did: Record<string, number>
    }[]
    expect(one).toEqual(two)
    expect(Object.keys(one?.did ?? {})).toHaveLength(14)
    const [here, there] = await Promise.all([truthOf(world), truthOf(other)])
    expect(comparable(here)).toBe(comparable(there))
    const { body } = await world.call('POST', `/__sandbox/shops/${USD_SHOP}/actions/chaos`, { changes: 0 })
    expect(body).toMatchObject({ error: expect.stringContaining('changes must be') as string })
  })

  it('tells a truth that the feeds agree with', async () => {
    await eventually(async () => {
      const log = (await world.ok('GET', '/__sandbox/log?limit=1')) as { pendingWebhooks: number }
      return log.pendingWebhooks === 0
    })
    type Delivery = {
      metadata: { action: string }
      productFeed: { country: string; language: string }
      product: {
        id: string
        title: string
        variants: { edges: { node: { id: string; price: { amount: string; currencyCode: string } } }[] }
      }
    }
    const sorted = [...world.receiver.of('product_feeds/incremental_sync')].sort((one, two) =>
      String(one.headers['x-shopify-triggered-at']) < String(two.headers['x-shopify-triggered-at']) ? -1 : 1,
    )
    const last = new Map<string, Delivery>()
    for (const { body } of sorted) {
      const delivery = body as unknown as Delivery
      if (delivery.productFeed.language !== 'EN') continue
      last.set(`${delivery.product.id} ${delivery.productFeed.country}`, delivery)
    }
    const truth = await truthOf(world)
    let compared = 0
    for (const item of truth.items) {
      for (const country of ['US', 'GB', 'KW']) {
        const delivery = last.get(`${item.gid} ${country}`)
        if (!delivery) continue
        compared += 1
        const prices = item.isPublished ? item.prices[country] : undefined
        expect([item.gid, country, delivery.metadata.action === 'DELETE']).toEqual([
          item.gid,
          country,
          prices === undefined,
        ])
        if (!prices) continue
        expect(delivery.product.title).toBe(item.title)
        for (const { node } of delivery.product.variants.edges) {
          expect(node.price).toEqual({ amount: prices[node.id]?.amount, currencyCode: prices[node.id]?.currency })
        }
      }
    }
    expect(compared).toBeGreaterThan(60)
  })

  it('tells the truth in pages', async () => {
    const whole = await truthOf(world)
    const first = (await world.ok('GET', `/__sandbox/shops/${USD_SHOP}/state/catalog-truth?limit=10`)) as Truth
    expect(first.items).toHaveLength(10)
    expect(first.collections?.length).toBe(whole.collections?.length)
    const second = await truthOf(world, `&after=${first.next}`)
    expect(second.collections).toBeUndefined()
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id))
  })
})

describe('big products', () => {
  it('come cut: feeds without their variants, webhooks with the first hundred', async () => {
    const token = await world.install()
    await world.query(token, SUBSCRIBE, { topic: 'PRODUCTS_CREATE', uri: `${world.receiver.url}/hooks` })
    world.receiver.received.length = 0
    const variants = Array.from({ length: 251 }, (_, index) => ({
      options: [`No. ${index}`],
      price: '5.00',
      sku: `BIG-${index}`,
    }))
    await addProduct(world, { title: 'Big', optionNames: ['Number'], variants })
    const feed = await eventually(() => world.receiver.of('product_feeds/incremental_sync')[0])
    expect(feed.body).toMatchObject({
      metadata: { truncatedFields: ['variants'] },
      product: { variants: { edges: [] } },
    })
    const { body } = await eventually(() => world.receiver.of('products/create')[0])
    expect(body['variants']).toHaveLength(100)
    expect(body['variant_gids']).toHaveLength(251)
  })
})
