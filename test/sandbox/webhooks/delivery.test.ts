import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addProduct, eventually, startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

const SUBSCRIBE = `mutation ($topic: WebhookSubscriptionTopic!, $input: WebhookSubscriptionInput!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $input) { webhookSubscription { id uri } userErrors { field message } }
}`

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld({ clockScale: 60_000 })
  token = await world.install()
  const subscriptions = [
    { topic: 'products/update', uri: '/hooks', filter: null, includeFields: [], name: 'declared' },
    { topic: 'app/uninstalled', uri: '/hooks', filter: null, includeFields: [], name: null },
    { topic: 'customers/data_request', uri: '/hooks', filter: null, includeFields: [], name: null },
  ]
  await world.ok('POST', '/__sandbox/app', { subscriptions })
})
afterAll(() => world.close())
beforeEach(() => {
  world.receiver.received.length = 0
  world.receiver.replyWith(() => 200)
})

const subscribe = (topic: string, input: Record<string, unknown>) => world.query(token, SUBSCRIBE, { topic, input })
const subscriptions = async () => ((await world.state('webhooks')) as { items: { topic: string; uri: string }[] }).items

describe('webhooks', () => {
  it('are signed, named and dated as Shopify does it', async () => {
    const product = await addProduct(world)
    await world.act('updateProduct', { productId: product.id, title: 'Renamed' })
    const delivery = await eventually(() => world.receiver.of('products/update')[0])
    expect(delivery.hmacOk).toBe(true)
    expect(delivery.headers).toMatchObject({
      'x-shopify-shop-domain': USD_SHOP,
      'x-shopify-api-version': '2026-04',
      'x-shopify-name': 'declared',
      'x-shopify-webhook-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      'x-shopify-event-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
    expect(delivery.body).toMatchObject({
      id: product.id,
      admin_graphql_api_id: `gid://shopify/Product/${product.id}`,
      title: 'Renamed',
      tags: '',
      variants: [{ price: '24.00', inventory_item_id: product.variants[0]?.inventoryItemId }],
    })
    expect(delivery.body['updated_at']).toMatch(/-05:00$/)
  })

  it('come again under the same id until they are taken', async () => {
    const product = await addProduct(world)
    let refusals = 2
    world.receiver.replyWith(() => (refusals-- > 0 ? 500 : 200))
    await world.act('updateProduct', { productId: product.id, title: 'Again' })
    await eventually(() => world.receiver.of('products/update').length === 3)
    const ids = world.receiver.of('products/update').map(({ headers }) => headers['x-shopify-webhook-id'])
    expect(new Set(ids).size).toBe(1)
  })

  it('count a redirect as a failure', async () => {
    const product = await addProduct(world)
    let first = true
    world.receiver.replyWith(() => (first ? ((first = false), 302) : 200))
    await world.act('updateProduct', { productId: product.id, title: 'Elsewhere' })
    await eventually(() => world.receiver.of('products/update').length === 2)
  })

  it('remove a subscription made by API after eight refused retries, and keep a declared one', async () => {
    await subscribe('PRODUCTS_CREATE', { uri: `${world.receiver.url}/refusing` })
    world.receiver.replyWith(() => 500)
    await addProduct(world)
    await eventually(async () => (await subscriptions()).length === 0)
    expect(world.receiver.of('products/create')).toHaveLength(9)
    world.receiver.replyWith(() => 200)
    world.receiver.received.length = 0
    const product = await addProduct(world)
    await world.act('updateProduct', { productId: product.id, title: 'Still told' })
    await eventually(() => world.receiver.of('products/update')[0])
  })

  it('pass only what the filter lets through, cut to the fields that were asked for', async () => {
    const input = {
      uri: `${world.receiver.url}/filtered`,
      filter: 'vendor:Aurora AND variants.price:>20',
      includeFields: ['id', 'variants.price', 'updated_at'],
    }
    await subscribe('PRODUCTS_CREATE', input)
    await addProduct(world, { vendor: 'Other', price: '30.00' })
    await addProduct(world, { vendor: 'Aurora', price: '10.00' })
    const wanted = await addProduct(world, { vendor: 'Aurora', price: '30.00' })
    const delivery = await eventually(() => world.receiver.of('products/create')[0])
    expect(delivery.body).toEqual({
      id: wanted.id,
      variants: [{ price: '30.00' }],
      updated_at: expect.any(String) as string,
    })
    expect(world.receiver.of('products/create')).toHaveLength(1)
  })

  it.each([
    [{ uri: 'http://example.com/hooks' }, 'Address protocol http:// is not supported', 'callbackUrl'],
    [{ uri: 'https://some.myshopify.com/hooks' }, 'Address cannot be a Shopify or an internal domain', 'callbackUrl'],
    [
      { uri: 'https://example.com/hooks', filter: 'title:(' },
      'The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.',
      'filter',
    ],
  ])('cannot be subscribed to with %o', async (input, message, field) => {
    expect(await subscribe('PRODUCTS_DELETE', input)).toMatchObject({
      webhookSubscriptionCreate: {
        webhookSubscription: null,
        userErrors: [{ field: ['webhookSubscription', field], message }],
      },
    })
  })

  it('have one subscription per topic and address', async () => {
    const input = { uri: 'https://example.com/hooks' }
    await subscribe('PRODUCTS_DELETE', input)
    expect(await subscribe('PRODUCTS_DELETE', input)).toMatchObject({
      webhookSubscriptionCreate: { userErrors: [{ message: 'Address for this topic has already been taken' }] },
    })
  })

  it('come twice, late or out of order when so told', async () => {
    const product = await addProduct(world)
    await world.fault({ kind: 'webhook-duplicate', match: 'products/update' })
    await world.act('updateProduct', { productId: product.id, title: 'Twice' })
    await eventually(() => world.receiver.of('products/update').length === 2)
    const [one, other] = world.receiver.of('products/update')
    expect(one?.headers['x-shopify-webhook-id']).toBe(other?.headers['x-shopify-webhook-id'])
    world.receiver.received.length = 0
    await world.fault({ kind: 'webhook-reorder', times: 5, match: 'products/update', seed: 7 })
    for (const title of ['1', '2', '3', '4', '5']) await world.act('updateProduct', { productId: product.id, title })
    await eventually(() => world.receiver.of('products/update').length === 5)
    const titles = world.receiver.of('products/update').map(({ body }) => body['title'])
    expect([...titles].sort()).toEqual(['1', '2', '3', '4', '5'])
    expect(titles).not.toEqual(['1', '2', '3', '4', '5'])
  })

  it('tell of an order in the shop’s money and by ids that agree with the API', async () => {
    await subscribe('ORDERS_CREATE', { uri: `${world.receiver.url}/orders` })
    const product = await addProduct(world, { price: '12.50' })
    await world.act('createStorefrontOrder', { lines: [{ variantId: product.variants[0]?.id, quantity: 2 }] })
    const { body } = await eventually(() => world.receiver.of('orders/create')[0])
    expect(body).toMatchObject({
      total_price: '25.00',
      total_price_set: { shop_money: { amount: '25.00', currency_code: 'USD' } },
      financial_status: 'paid',
      fulfillment_status: null,
      source_name: 'web',
      line_items: [{ quantity: 2, price: '12.50', variant_id: product.variants[0]?.id, fulfillable_quantity: 2 }],
    })
    expect(body['admin_graphql_api_id']).toBe(`gid://shopify/Order/${String(body['id'])}`)
  })

  it('still bring legal requests after the app is gone, and the news of its removal', async () => {
    await world.ok('POST', `/__sandbox/shops/${USD_SHOP}/uninstall`, {})
    await eventually(() => world.receiver.of('app/uninstalled')[0])
    await world.act('gdprRequest', { kind: 'data_request', email: 'visitor@example.com' })
    const { body } = await eventually(() => world.receiver.of('customers/data_request')[0])
    expect(body).toMatchObject({ shop_domain: USD_SHOP, customer: { email: 'visitor@example.com' } })
    expect((body['orders_requested'] as unknown[]).length).toBe(1)
  })
})
