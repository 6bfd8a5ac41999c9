import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addProduct, eventually, startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

const SUBSCRIBE = `mutation ($topic: WebhookSubscriptionTopic!, $uri: String!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) { userErrors { message } }
}`
const RUN =
  'mutation ($query: String!) { bulkOperationRunQuery(query: $query) { bulkOperation { id } userErrors { code } } }'
const LOOK = 'query ($id: ID!) { bulkOperation(id: $id) { status errorCode url partialDataUrl objectCount } }'
const PRODUCTS = '{ products { edges { node { id title variants { edges { node { id } } } } } } }'
type Operation = {
  status: string
  errorCode: string | null
  url: string | null
  partialDataUrl: string | null
  objectCount: string
}

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await world.query(token, SUBSCRIBE, { topic: 'PRODUCTS_UPDATE', uri: `${world.receiver.url}/hooks` })
})
afterAll(() => world.close())

const clear = () => world.call('DELETE', '/__sandbox/faults')
const start = async () => {
  const data = (await world.query(token, RUN, { query: PRODUCTS })) as {
    bulkOperationRunQuery: { bulkOperation: { id: string } }
  }
  return data.bulkOperationRunQuery.bulkOperation.id
}
const ended = (id: string) =>
  eventually(async () => {
    const { bulkOperation } = (await world.query(token, LOOK, { id })) as { bulkOperation: Operation }
    return !['CREATED', 'RUNNING'].includes(bulkOperation.status) && bulkOperation
  })
const linesOf = async (url: string | null) => (await (await fetch(url ?? '')).text()).trim().split('\n')

/** Ten changes of one product; the titles that arrived. */
async function tenUpdates(productId: number): Promise<unknown[]> {
  world.receiver.received.length = 0
  for (let number = 0; number < 10; number++) await world.act('updateProduct', { productId, title: `Title ${number}` })
  await eventually(async () => {
    const { pendingWebhooks } = (await world.ok('GET', '/__sandbox/log?limit=1')) as { pendingWebhooks: number }
    return pendingWebhooks === 0
  })
  return world.receiver.of('products/update').map(({ body }) => body['title'])
}

describe('faults by chance', () => {
  it('drop the same deliveries for the same seed, and nobody is told', async () => {
    const { id } = await addProduct(world)
    const fault = { kind: 'webhook-drop', match: 'products/update', share: 0.4, seed: 11 }
    await world.fault(fault)
    const first = await tenUpdates(id)
    await clear()
    await world.fault(fault)
    const second = await tenUpdates(id)
    await clear()
    expect(first.length).toBeGreaterThan(0)
    expect(first.length).toBeLessThan(10)
    expect([...second].sort()).toEqual([...first].sort())
    expect(((await world.state('deliveries')) as { total: number }).total).toBe(0)
  })

  it('repeat, delay and reorder a share of the deliveries', async () => {
    const { id } = await addProduct(world)
    await world.fault({ kind: 'webhook-duplicate', share: 0.5, seed: 3 })
    await world.fault({ kind: 'webhook-delay', share: 0.3, seed: 4, ms: 50 })
    await world.fault({ kind: 'webhook-reorder', share: 0.5, seed: 5 })
    const titles = await tenUpdates(id)
    await clear()
    expect(new Set(titles).size).toBe(10)
    expect(titles.length).toBeGreaterThan(10)
  })

  it('need a share that is one', async () => {
    const answer = await world.call('POST', '/__sandbox/faults', { kind: 'webhook-drop', share: 2 })
    expect(answer.status).toBe(422)
  })
})

describe('exports that go wrong', () => {
  beforeAll(() => world.act('generateProducts', { count: 450, seed: 5, announce: false, variants: 2 }))

  it('write a broken line as often as told', async () => {
    await world.fault({ kind: 'bulk-malformed-line', times: 2 })
    const { url } = await ended(await start())
    const broken = (await linesOf(url)).filter((line) => {
      try {
        JSON.parse(line)
        return false
      } catch (cause) {
        return cause instanceof SyntaxError
      }
    })
    expect(broken).toHaveLength(2)
  })

  it('fail in the middle and offer what there was', async () => {
    await world.fault({ kind: 'bulk-fail' })
    const operation = await ended(await start())
    expect(operation).toMatchObject({ status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR', url: null })
    expect(await linesOf(operation.partialDataUrl)).toHaveLength(Number(operation.objectCount))
    expect(Number(operation.objectCount)).toBeLessThan(450 * 3)
  })

  it('put children behind their parents, not right behind', async () => {
    const { url } = await ended(await start())
    const seen = new Set<string>()
    let apart = 0
    let previous = ''
    for (const line of await linesOf(url)) {
      const { id, __parentId } = JSON.parse(line) as { id: string; __parentId?: string }
      if (__parentId !== undefined) {
        expect(seen.has(__parentId)).toBe(true)
        if (__parentId !== previous) apart += 1
      } else seen.add(id)
      previous = __parentId ?? id
    }
    expect(apart).toBeGreaterThan(300)
  })

  it('end with the app: uninstalling cancels, and a new installation has a new token', async () => {
    const id = await start()
    await world.act('uninstall')
    const state = await eventually(async () => {
      const { items } = (await world.state('bulk-operations')) as { items: { id: number; status: string }[] }
      const found = items.find((one) => id.endsWith(`/${one.id}`))
      return found && !['RUNNING', 'CANCELING', 'CREATED'].includes(found.status) && found
    })
    expect(state.status).toBe('CANCELED')
    expect((await world.graphql(token, '{ shop { name } }')).status).toBe(401)
    token = await world.install()
    const { shop } = (await world.query(token, '{ shop { name } }')) as { shop: { name: string } }
    expect(shop.name).toBe('Aurora Goods')
    await world.act('reinstall')
    expect((await world.graphql(token, '{ shop { name } }')).status).toBe(401)
    token = await world.install()
  })
})

it('buckets are as big as the plan', async () => {
  await world.act('updateShop', { plan: 'advanced', taxesIncluded: true })
  const { body } = await world.graphql(token, '{ shop { taxesIncluded } products(first: 50) { nodes { id } } }')
  expect(body.data).toMatchObject({ shop: { taxesIncluded: true } })
  expect(body.extensions?.cost).toMatchObject({
    requestedQueryCost: 53,
    actualQueryCost: 53,
    throttleStatus: { maximumAvailable: 4000, restoreRate: 200 },
  })
  await world.act('updateShop', { plan: 'basic' }, USD_SHOP)
})
