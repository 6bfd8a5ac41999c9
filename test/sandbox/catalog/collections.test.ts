import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addProduct, eventually, startWorld, type World } from '../testing/sandbox-client.ts'

const SUBSCRIBE = `mutation ($topic: WebhookSubscriptionTopic!, $uri: String!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) { userErrors { message } }
}`
const READ = `query ($id: ID!) { collection(id: $id) { title handle updatedAt sortOrder image { url width }
  ruleSet { rules { column relation condition } } products(first: 9) { nodes { title } } productsCount { count } } }`

let world: World
let token: string
let ids: number[]
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  ids = []
  for (const title of ['Mug', 'Bowl', 'Plate']) {
    ids.push((await addProduct(world, { title, sku: title, tags: [title === 'Plate' ? 'flat' : 'round'] })).id)
  }
  for (const topic of ['COLLECTIONS_CREATE', 'COLLECTIONS_UPDATE', 'COLLECTIONS_DELETE']) {
    await world.query(token, SUBSCRIBE, { topic, uri: `${world.receiver.url}/hooks` })
  }
})
afterAll(() => world.close())

type Read = { collection: { products: { nodes: { title: string }[] } } }
const read = async (id: number) => (await world.query(token, READ, { id: `gid://shopify/Collection/${id}` })) as Read
const titles = async (id: number) => (await read(id)).collection.products.nodes.map(({ title }) => title)
const updates = () => world.receiver.of('collections/update').length

describe('collections', () => {
  it('of named products keep their order and tell of every change of members', async () => {
    const image = { url: 'https://pictures.example/table.jpg', width: 800, height: 600 }
    const made = (await world.act('createCollection', { title: 'On the table', productIds: ids, image })) as {
      id: number
    }
    const created = await eventually(() => world.receiver.of('collections/create')[0])
    expect(created.body).toMatchObject({
      id: made.id,
      handle: 'on-the-table',
      title: 'On the table',
      sort_order: 'manual',
    })
    expect(created.body['admin_graphql_api_id']).toBe(`gid://shopify/Collection/${made.id}`)
    expect(await read(made.id)).toMatchObject({
      collection: { image: { url: image.url, width: 800 }, ruleSet: null, productsCount: { count: 3 } },
    })
    await world.act('reorderCollection', { collection: 'on-the-table', productIds: [ids[2]] })
    expect(await titles(made.id)).toEqual(['Plate', 'Mug', 'Bowl'])
    await world.act('removeFromCollection', { collection: made.id, productIds: [ids[0]] })
    await world.act('addToCollection', { collection: made.id, productIds: [ids[0]] })
    expect(await titles(made.id)).toEqual(['Plate', 'Bowl', 'Mug'])
    await eventually(() => updates() === 3)
    await world.restart()
    expect(await titles(made.id)).toEqual(['Plate', 'Bowl', 'Mug'])
  })

  it('with a rule follow what products become', async () => {
    world.receiver.received.length = 0
    const rule = { column: 'TAG', condition: 'round' }
    const made = (await world.act('createCollection', { title: 'Round things', rule })) as { id: number }
    expect(await titles(made.id)).toEqual(['Mug', 'Bowl'])
    await world.act('updateProduct', { productId: ids[2], tags: ['round'] })
    await eventually(() => updates() === 1)
    expect(await titles(made.id)).toEqual(['Mug', 'Bowl', 'Plate'])
    await world.act('updateProduct', { productId: ids[2], title: 'Big Plate' })
    const ofProduct = 'query ($id: ID!) { product(id: $id) { collections(first: 5) { nodes { handle } } } }'
    expect(await world.query(token, ofProduct, { id: `gid://shopify/Product/${ids[2]}` })).toEqual({
      product: { collections: { nodes: [{ handle: 'on-the-table' }, { handle: 'round-things' }] } },
    })
    await world.act('deleteProduct', { productId: ids[2] })
    await eventually(() => updates() === 3)
    expect(await titles(made.id)).toEqual(['Mug', 'Bowl'])
  })

  it('are exported whole, members in order below their collection', async () => {
    const run =
      'mutation ($query: String!) { bulkOperationRunQuery(query: $query) { bulkOperation { id } userErrors { message } } }'
    const query = `{ collections { edges { node { id title handle updatedAt image { url }
      products { edges { node { id } } } } } } }`
    const data = (await world.query(token, run, { query })) as {
      bulkOperationRunQuery: { bulkOperation: { id: string } }
    }
    const look = 'query ($id: ID!) { bulkOperation(id: $id) { status url } }'
    const url = await eventually(async () => {
      const { bulkOperation } = (await world.query(token, look, data.bulkOperationRunQuery.bulkOperation)) as {
        bulkOperation: { status: string; url: string }
      }
      return bulkOperation.status === 'COMPLETED' && bulkOperation.url
    })
    const lines = (await (await fetch(url)).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; __parentId?: string })
    const [first] = lines
    expect(first).toMatchObject({ handle: 'on-the-table', image: { url: 'https://pictures.example/table.jpg' } })
    const members = lines.filter((line) => line.__parentId === first?.id).map(({ id }) => id)
    expect(members).toEqual([`gid://shopify/Product/${ids[1]}`, `gid://shopify/Product/${ids[0]}`])
  })

  it('go', async () => {
    world.receiver.received.length = 0
    await world.act('deleteCollection', { collection: 'round-things' })
    const { body } = await eventually(() => world.receiver.of('collections/delete')[0])
    expect(Object.keys(body).sort()).toEqual(['admin_graphql_api_id', 'id', 'published_scope'])
    const answer = await world.call('POST', '/__sandbox/shops/aurora-goods.myshopify.com/actions/updateCollection', {
      collection: 'round-things',
    })
    expect(answer.status).toBe(422)
  })
})
