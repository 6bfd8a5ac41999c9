import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addProduct, SCOPES, startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await world.act('generateProducts', { count: 12, seed: 3 })
})
afterAll(() => world.close())

const firstError = async (query: string, variables = {}) =>
  (await world.graphql(token, query, variables)).body.errors?.[0]

describe('the Admin API', () => {
  it('answers 401 to a token it never gave', async () => {
    const answer = await world.graphql('shpat_invented', '{ shop { name } }')
    expect(answer.status).toBe(401)
  })

  it('rejects what the real schema does not have, in Shopify’s words', async () => {
    const error = await firstError('{ products(first: 1) { nodes { sparkle } } }')
    expect(error?.message).toBe("Field 'sparkle' doesn't exist on type 'Product'")
    expect(error?.extensions['code']).toBe('undefinedField')
  })

  it('names the place of a bad variable', async () => {
    const query = 'mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order { id } } }'
    const error = await firstError(query, { order: { lineItems: [{ quantity: null }] } })
    expect(error?.extensions).toMatchObject({
      code: 'INVALID_VARIABLE',
      problems: [{ path: ['lineItems', 0, 'quantity'] }],
    })
  })

  it('never answers what it does not model with a silent null', async () => {
    const error = await firstError('{ products(first: 1) { nodes { combinedListingRole } } }')
    expect(error?.message).toBe('not modelled: Product.combinedListingRole')
    expect((await firstError('{ giftCards(first: 1) { nodes { id } } }'))?.extensions['code']).toBe('ACCESS_DENIED')
  })

  it('denies a field for want of a scope and keeps the rest of the answer', async () => {
    const poor = await world.install('kopi-nusantara.myshopify.com', ['read_locales'])
    const query = '{ shop { name } products(first: 1) { nodes { id } } }'
    const { body } = await world.graphql(poor, query, {}, 'kopi-nusantara.myshopify.com')
    expect(body.data).toMatchObject({ shop: { name: 'Kopi Nusantara' }, products: null })
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'ACCESS_DENIED' }, path: ['products'] })
  })

  it('takes a scope away by a fault, for one call', async () => {
    await world.fault({ kind: 'missing-scope', scope: 'read_products', shop: USD_SHOP })
    expect((await firstError('{ productsCount { count } }'))?.extensions['code']).toBe('ACCESS_DENIED')
    expect(await firstError('{ productsCount { count } }')).toBeUndefined()
  })

  it('charges by Shopify’s rules of thumb and gives the difference back', async () => {
    const { body } = await world.graphql(token, '{ products(first: 1) { nodes { id } } }')
    expect(body.extensions?.cost).toMatchObject({ requestedQueryCost: 3, actualQueryCost: 3 })
    const empty = await world.graphql(token, '{ products(first: 100, query: "title:nothing") { nodes { id } } }')
    expect(empty.body.extensions?.cost).toMatchObject({ requestedQueryCost: 102, actualQueryCost: 2 })
  })

  it('refuses a query above the single-query limit', async () => {
    const error = await firstError('{ products(first: 250) { nodes { variants(first: 100) { nodes { id } } } } }')
    expect(error?.extensions['code']).toBe('MAX_COST_EXCEEDED')
  })

  it('throttles with HTTP 200 and no actual cost once the bucket is empty', async () => {
    const heavy = '{ products(first: 100) { nodes { variants(first: 6) { nodes { id } } } } }'
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.graphql(token, heavy)))
    const throttled = answers.find(({ body }) => body.errors?.[0]?.extensions['code'] === 'THROTTLED')
    expect(throttled === undefined || throttled.status === 200).toBe(true)
    await world.fault({ kind: 'throttled' })
    const { status, body } = await world.graphql(token, '{ shop { name } }')
    expect(status).toBe(200)
    expect(body.errors?.[0]?.message).toBe('Throttled')
    expect(body.extensions?.cost['actualQueryCost']).toBeNull()
  })

  it('pages forward and backward over all products exactly once', async () => {
    type Page = { products: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    const query =
      'query ($after: String) { products(first: 5, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }'
    const seen: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const { products }: Page = await world.query(token, query, { after })
      seen.push(...products.nodes.map(({ id }) => id))
      after = products.pageInfo.endCursor
      more = products.pageInfo.hasNextPage
    }
    expect(seen).toHaveLength(12)
    expect(new Set(seen).size).toBe(12)
    const last: Page = await world.query(
      token,
      '{ products(last: 2) { nodes { id } pageInfo { hasNextPage endCursor } } }',
    )
    expect(last.products.nodes.map(({ id }) => id)).toEqual(seen.slice(-2))
  })

  it('finds nodes of any modelled type by id', async () => {
    const product = await addProduct(world, { title: 'Found by id' })
    const ids = [
      `gid://shopify/Product/${product.id}`,
      `gid://shopify/ProductVariant/${product.variants[0]?.id}`,
      'gid://shopify/Product/1',
    ]
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Product { title } ... on ProductVariant { sku } } }'
    const { nodes } = (await world.query(token, query, { ids })) as { nodes: unknown[] }
    expect(nodes).toMatchObject([{ title: 'Found by id' }, { sku: 'MUG-1' }, null])
  })

  it('prices a product in another market’s currency by formula', async () => {
    const product = await addProduct(world, { price: '10.00' })
    const query =
      'query ($id: ID!) { product(id: $id) { variants(first: 1) { nodes { price contextualPricing(context: { country: KW }) { price { amount currencyCode } } } } } }'
    const data = await world.query(token, query, { id: `gid://shopify/Product/${product.id}` })
    expect(data).toMatchObject({
      product: {
        variants: { nodes: [{ price: '10.00', contextualPricing: { price: { amount: '3.1', currencyCode: 'KWD' } } }] },
      },
    })
  })

  it('picks the version asked for, falls forward from one that has passed, and knows none from the future', async () => {
    const version = async (asked: string) =>
      (await world.graphql(token, '{ shop { name } }', {}, USD_SHOP, asked)).headers.get('x-shopify-api-version')
    expect(await version('2026-07')).toBe('2026-07')
    expect(await version('2024-01')).toBe('2026-04')
    expect((await world.graphql(token, '{ shop { name } }', {}, USD_SHOP, '2031-01')).status).toBe(404)
  })

  it.each([
    ['http429', 429],
    ['5xx-before', 502],
    ['sunset-version', 404],
    ['revoked-token', 401],
  ])('plays the fault %s once', async (kind, status) => {
    await world.fault({ kind })
    expect((await world.graphql(token, '{ shop { name } }')).status).toBe(status)
    expect((await world.graphql(token, '{ shop { name } }')).status).toBe(200)
  })

  it('is gone during an outage and back when it is cleared', async () => {
    await world.fault({ kind: 'outage', shop: USD_SHOP })
    expect((await world.graphql(token, '{ shop { name } }')).status).toBe(503)
    expect((await world.graphql(token, '{ shop { name } }')).status).toBe(503)
    await world.ok('DELETE', '/__sandbox/faults')
    expect((await world.graphql(token, '{ shop { name } }')).status).toBe(200)
  })

  it('lists the scopes that were granted', async () => {
    const data = await world.query(token, '{ currentAppInstallation { accessScopes { handle } } }')
    const { accessScopes } = (data as { currentAppInstallation: { accessScopes: { handle: string }[] } })
      .currentAppInstallation
    expect(accessScopes.map(({ handle }) => handle)).toEqual(SCOPES)
  })
})
