import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

const RUN =
  'mutation ($query: String!) { bulkOperationRunQuery(query: $query) { bulkOperation { id status objectCount } userErrors { field message code } } }'
const READ = 'query ($id: ID!) { bulkOperation(id: $id) { status errorCode objectCount rootObjectCount fileSize url } }'
type Started = {
  bulkOperationRunQuery: {
    bulkOperation: { id: string; status: string; objectCount: string } | null
    userErrors: { message: string; code: string }[]
  }
}
type Read = {
  bulkOperation: {
    status: string
    errorCode: string | null
    objectCount: string
    rootObjectCount: string
    url: string | null
  }
}

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await world.act('generateProducts', { count: 450, seed: 5, announce: false })
})
afterAll(() => world.close())

const start = async (query: string) => (await world.query(token, RUN, { query })) as Started
const finished = async (id: string): Promise<Read['bulkOperation']> =>
  eventually(async () => {
    const { bulkOperation } = (await world.query(token, READ, { id })) as Read
    return !['CREATED', 'RUNNING'].includes(bulkOperation.status) && bulkOperation
  })

describe('bulk queries', () => {
  it('answer CREATED, then offer every product and variant as lines that name their parent', async () => {
    const uri = `${world.receiver.url}/hooks`
    const subscribe =
      'mutation ($uri: String!) { webhookSubscriptionCreate(topic: BULK_OPERATIONS_FINISH, webhookSubscription: { uri: $uri }) { userErrors { message } } }'
    await world.query(token, subscribe, { uri })
    const { bulkOperationRunQuery } = await start(
      '{ products { edges { node { id title variants { edges { node { id sku inventoryItem { id } } } } } } } }',
    )
    expect(bulkOperationRunQuery.bulkOperation).toMatchObject({ status: 'CREATED', objectCount: '0' })
    const id = bulkOperationRunQuery.bulkOperation?.id ?? ''
    const done = await finished(id)
    expect(done).toMatchObject({ status: 'COMPLETED', rootObjectCount: '450' })
    const lines = (await (await fetch(done.url ?? '')).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; __parentId?: string })
    expect(lines).toHaveLength(Number(done.objectCount))
    const parents = new Set(lines.filter((line) => line.__parentId === undefined).map((line) => line.id))
    expect(parents.size).toBe(450)
    expect(
      lines.filter((line) => line.__parentId !== undefined).every((line) => parents.has(line.__parentId ?? '')),
    ).toBe(true)
    const { body } = await eventually(() => world.receiver.of('bulk_operations/finish')[0])
    expect(body).toMatchObject({ admin_graphql_api_id: id, status: 'completed', type: 'query', error_code: null })
  })

  it('walk variants at the root as well, each exactly once', async () => {
    const { bulkOperationRunQuery } = await start(
      '{ productVariants { edges { node { id inventoryItem { inventoryLevels { edges { node { quantities(names: ["available"]) { quantity } } } } } } } } }',
    )
    const done = await finished(bulkOperationRunQuery.bulkOperation?.id ?? '')
    const lines = (await (await fetch(done.url ?? '')).text()).trim().split('\n')
    const roots = lines
      .map((line) => JSON.parse(line) as { id?: string; __parentId?: string })
      .filter((line) => line.__parentId === undefined)
    const { items } = (await world.ok('GET', `/__sandbox/shops/${USD_SHOP}/state/products?limit=1000`)) as {
      items: { variants: unknown[] }[]
    }
    expect(new Set(roots.map(({ id }) => id)).size).toBe(roots.length)
    expect(roots).toHaveLength(items.reduce((sum, { variants }) => sum + variants.length, 0))
    expect(lines).toHaveLength(roots.length * 3)
  })

  it('carry all that a catalog needs: prices per country by alias, translations, media, variants and their stock', async () => {
    const sources = [{ url: 'https://films.example/a.mp4', mimeType: 'video/mp4', width: 720, height: 1280 }]
    const { id } = (await world.act('createProduct', {
      title: 'Everything',
      category: 'hg-11-10-5-5',
      translations: { ar: { title: 'كل شيء' } },
      media: [{ url: 'https://pictures.example/a.jpg' }, { kind: 'VIDEO', sources, duration: 9000 }],
      optionNames: ['Size'],
      variants: [
        { options: ['S'], sku: 'ALL-S', price: '10.00', quantity: 4 },
        { options: ['M'], sku: 'ALL-M', price: '12.00', compareAtPrice: '15.00' },
      ],
    })) as { id: number }
    await world.act('setMarketPrice', { sku: 'ALL-S', market: 'international', price: '20.00' })
    await world.act('excludeFromMarket', { productId: id, market: 'international' })
    const { bulkOperationRunQuery } = await start(
      `{ products(query: "title:Everything") { edges { node { id category { id fullName } translations(locale: "ar") { key value }
        in_US: publishedInContext(context: { country: US }) in_GB: publishedInContext(context: { country: GB })
        media { edges { node { __typename alt preview { image { url } } ... on MediaImage { id } ... on Video { id duration sources { url } } } } }
        variants { edges { node { id sku selectedOptions { name value }
          price_US: contextualPricing(context: { country: US }) { price { amount currencyCode } compareAtPrice { amount } }
          price_GB: contextualPricing(context: { country: GB }) { price { amount currencyCode } compareAtPrice { amount } }
          inventoryItem { inventoryLevels { edges { node { id location { id } quantities(names: ["available"]) { quantity } } } } } } } } } } } }`,
    )
    const done = await finished(bulkOperationRunQuery.bulkOperation?.id ?? '')
    const lines = (await (await fetch(done.url ?? '')).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown> & { id: string; __parentId?: string })
    expect(lines).toHaveLength(1 + 2 + 2 + 4)
    expect(lines[0]).toMatchObject({
      category: { id: 'gid://shopify/TaxonomyCategory/hg-11-10-5-5' },
      translations: [{ key: 'title', value: 'كل شيء' }],
      in_US: true,
      in_GB: false,
    })
    const children = lines.filter((line) => line.__parentId === lines[0]?.id)
    expect(children.filter((line) => line.id.includes('/Video/'))).toMatchObject([
      { duration: 9000, preview: { image: null } },
    ])
    const small = children.find((line) => line['sku'] === 'ALL-S')
    expect(small).toMatchObject({
      price_US: { price: { amount: '10.0', currencyCode: 'USD' }, compareAtPrice: null },
      price_GB: { price: { amount: '15.8', currencyCode: 'GBP' }, compareAtPrice: null },
    })
    expect(lines.filter((line) => line.__parentId === small?.id)).toHaveLength(2)
  })

  it('have no file when nothing was found', async () => {
    const { bulkOperationRunQuery } = await start('{ products(query: "title:nowhere") { edges { node { id } } } }')
    expect(await finished(bulkOperationRunQuery.bulkOperation?.id ?? '')).toMatchObject({
      status: 'COMPLETED',
      url: null,
      objectCount: '0',
    })
  })

  it.each([
    ['{ shop { name } }', 'Bulk queries must contain at least one connection.'],
    ['{ nodes(ids: []) { id } }', 'Bulk queries cannot contain a top level `node` or `nodes` field.'],
    [
      '{ products { edges { node { sparkle } } } }',
      "Invalid bulk query: Field 'sparkle' doesn't exist on type 'Product'",
    ],
  ])('refuse %s', async (query, message) => {
    expect((await start(query)).bulkOperationRunQuery.userErrors[0]).toMatchObject({ message, code: 'INVALID' })
  })

  it('run five at a time', async () => {
    const query = '{ products { edges { node { id } } } }'
    const batch = Array.from(
      { length: 6 },
      (_, index) => `op${index}: bulkOperationRunQuery(query: "${query}") { bulkOperation { id } userErrors { code } }`,
    )
    const data = (await world.query(token, `mutation { ${batch.join(' ')} }`)) as Record<
      string,
      { userErrors: { code: string }[] }
    >
    expect(data['op4']?.userErrors).toEqual([])
    expect(data['op5']?.userErrors).toEqual([{ code: 'OPERATION_IN_PROGRESS' }])
  })

  it('fail for want of a scope', async () => {
    const shop = 'hinata-craft.myshopify.com'
    const poor = await world.install(shop, ['read_locales'])
    const data = (await world.query(poor, RUN, { query: '{ products { edges { node { id } } } }' }, shop)) as Started
    const id = data.bulkOperationRunQuery.bulkOperation?.id ?? ''
    const done = await eventually(async () => {
      const { bulkOperation } = (await world.query(poor, READ, { id }, shop)) as Read
      return bulkOperation.status === 'FAILED' && bulkOperation
    })
    expect(done.errorCode).toBe('ACCESS_DENIED')
  })
})
