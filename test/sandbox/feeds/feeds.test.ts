import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addProduct, eventually, startWorld, type World } from '../testing/sandbox-client.ts'

const CONNECT = `mutation ($input: ChannelCreateInput!) {
  channelCreate(input: $input) { channel { id handle } userErrors { field message code } }
}`
const SUBSCRIBE = `mutation ($topic: WebhookSubscriptionTopic!, $uri: String!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) { userErrors { message } }
}`
const SPECIFICATION = {
  handle: 'vitrine-us',
  label: 'Vitrine',
  feedManagement: 'automatic',
  countries: [
    { code: 'US', languages: ['EN'], currency: 'USD' },
    { code: 'KW', languages: ['AR'], currency: 'KWD' },
  ],
}
type Feed = {
  metadata: { fullSyncId?: string; type: string; action: string; truncatedFields: string[]; occured_at?: string }
  productFeed: { country: string; language: string }
  product: {
    id: string
    title: string
    isPublished: boolean
    variants: { edges: { node: { price: { amount: string; currencyCode: string } } }[] }
  }
  fullSync: { count: number }
}

let world: World
let token: string
let channelId: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await world.ok('POST', '/__sandbox/app', { specifications: [SPECIFICATION] })
  await world.act('generateProducts', { count: 60, seed: 4, announce: false })
  for (const topic of ['PRODUCT_FEEDS_FULL_SYNC', 'PRODUCT_FEEDS_FULL_SYNC_FINISH', 'PRODUCT_FEEDS_INCREMENTAL_SYNC']) {
    await world.query(token, SUBSCRIBE, { topic, uri: `${world.receiver.url}/feeds` })
  }
  const input = { specificationHandle: 'vitrine-us', accountId: 'acc-1', accountName: 'Aurora' }
  const data = (await world.query(token, CONNECT, { input })) as { channelCreate: { channel: { id: string } } }
  channelId = data.channelCreate.channel.id
})
afterAll(() => world.close())

const bodies = (topic: string) => world.receiver.of(`product_feeds/${topic}`).map(({ body }) => body as unknown as Feed)
const forCountry = (topic: string, country: string) =>
  bodies(topic).filter(({ productFeed }) => productFeed.country === country)

describe('product feeds', () => {
  it('begin with a full sync per feed: each product once, then the count', async () => {
    await eventually(() => bodies('full_sync_finish').length === 2)
    expect(bodies('full_sync_finish').map(({ fullSync }) => fullSync.count)).toEqual([60, 60])
    for (const country of ['US', 'KW']) {
      expect(new Set(forCountry('full_sync', country).map(({ product }) => product.id)).size).toBe(60)
    }
    expect(new Set(forCountry('full_sync', 'US').map(({ metadata }) => metadata.fullSyncId)).size).toBe(1)
  })

  it('carry the price in the currency of the feed’s country', () => {
    const currencies = (country: string) =>
      new Set(
        forCountry('full_sync', country).flatMap(({ product }) =>
          product.variants.edges.map(({ node }) => node.price.currencyCode),
        ),
      )
    expect([...currencies('US')]).toEqual(['USD'])
    expect([...currencies('KW')]).toEqual(['KWD'])
  })

  it('tell of changes as they happen: price, unpublishing, publishing', async () => {
    const translations = { ar: { title: 'كوب' } }
    const product = await addProduct(world, { translations })
    const variantId = product.variants[0]?.id
    await world.act('setPrice', { variantId, price: '31.00' })
    await world.act('unpublish', { productId: product.id })
    await world.act('publish', { productId: product.id })
    await eventually(() => forCountry('incremental_sync', 'US').length === 4)
    const actions = forCountry('incremental_sync', 'US').map(({ metadata, product: { isPublished } }) => [
      metadata.action,
      isPublished,
    ])
    expect(actions).toEqual([
      ['CREATE', true],
      ['UPDATE', true],
      ['DELETE', false],
      ['CREATE', true],
    ])
    const last = forCountry('incremental_sync', 'KW').at(-1)
    expect(last).toMatchObject({
      metadata: { type: 'INCREMENTAL', occured_at: expect.any(String) as string },
      product: { title: 'كوب' },
    })
    expect(last?.product.variants.edges[0]?.node.price).toEqual({ amount: '9.61', currencyCode: 'KWD' })
  })

  it('drop what a draft or an unpublished variant must not show', async () => {
    const product = await addProduct(world, {
      title: 'Two sizes',
      optionNames: ['Size'],
      variants: [
        { options: ['S'], price: '10' },
        { options: ['M'], price: '10' },
      ],
    })
    await world.act('unpublish', { variantId: product.variants[1]?.id })
    const shown = await eventually(
      () => forCountry('incremental_sync', 'US').filter((one) => one.product.title === 'Two sizes')[1],
    )
    expect(shown.product.variants.edges).toHaveLength(1)
    await world.act('updateProduct', { productId: product.id, status: 'DRAFT' })
    const gone = await eventually(
      () => forCountry('incremental_sync', 'US').filter((one) => one.product.title === 'Two sizes')[2],
    )
    expect(gone.metadata.action).toBe('DELETE')
  })

  it('say which fields were cut from a payload', async () => {
    await world.fault({ kind: 'feed-truncated', match: 'Too big' })
    await addProduct(world, { title: 'Too big' })
    const cut = await eventually(() =>
      bodies('incremental_sync').find(
        (one) => one.product.title === 'Too big' && one.metadata.truncatedFields.length > 0,
      ),
    )
    expect(cut.product.variants.edges).toEqual([])
  })

  it('sync again on demand, only what changed since', async () => {
    world.receiver.received.length = 0
    const since = '2099-01-01T00:00:00Z'
    const sync = `mutation ($id: ID!, $since: DateTime) { channelFullSync(channelId: $id, country: US, updatedAtSince: $since) { fullSyncTraceInfo { country operationId } userErrors { message } } }`
    const data = await world.query(token, sync, { id: channelId, since })
    expect(data).toMatchObject({ channelFullSync: { fullSyncTraceInfo: [{ country: 'US' }], userErrors: [] } })
    const finish = await eventually(() => bodies('full_sync_finish')[0])
    expect(finish.fullSync.count).toBe(0)
  })

  it('know only deployed specifications, and end with the channel', async () => {
    const input = { specificationHandle: 'vitrine-mars', accountId: 'acc-2', accountName: 'Aurora' }
    expect(await world.query(token, CONNECT, { input })).toMatchObject({
      channelCreate: { userErrors: [{ code: 'NOT_FOUND' }] },
    })
    const remove = 'mutation ($id: ID!) { channelDelete(id: $id) { deletedId userErrors { message } } }'
    await world.query(token, remove, { id: channelId })
    expect(
      await world.query(token, '{ productFeeds(first: 5) { nodes { id } } channels(first: 5) { nodes { id } } }'),
    ).toEqual({
      productFeeds: { nodes: [] },
      channels: { nodes: [] },
    })
  })
})
