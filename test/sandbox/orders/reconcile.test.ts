import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/sandbox-client.ts'
import { sellOrder } from '../testing/sell-order.ts'

const LIST = `query ($query: String, $after: String, $sortKey: OrderSortKeys) {
  orders(first: 2, query: $query, after: $after, sortKey: $sortKey) { nodes { id } pageInfo { hasNextPage endCursor } }
}`
type Listed = { orders: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
})
afterAll(() => world.close())

const list = (variables: Record<string, unknown>): Promise<Listed> => world.query(token, LIST, variables)
const sell = async (sourceName: string) => (await sellOrder(world, token, { sourceName, quantity: 1 })).order

it('pages through the orders of a source by their last change, and skips none that changes meanwhile', async () => {
  const since = new Date(Date.now() - 60_000).toISOString()
  const orders = [await sell('vitrine'), await sell('vitrine'), await sell('vitrine')]
  await sell('other')
  const query = `source_name:vitrine updated_at:>'${since}'`
  const first = await list({ query, sortKey: 'UPDATED_AT' })
  expect(first.orders).toMatchObject({
    nodes: [{ id: orders[0]?.id }, { id: orders[1]?.id }],
    pageInfo: { hasNextPage: true },
  })
  await world.act('editOrder', {
    orderId: orders[1]?.id,
    remove: [{ id: orders[1]?.lineItems.nodes[0]?.id, quantity: 1 }],
  })
  const second = await list({ query, sortKey: 'UPDATED_AT', after: first.orders.pageInfo.endCursor })
  expect(second.orders.nodes.map(({ id }) => id).sort()).toEqual([orders[1]?.id, orders[2]?.id].sort())
})

it('does not find what is younger than the lag of the index, by search alone', async () => {
  const order = await sell('lagging')
  await world.fault({ kind: 'search-lag', ms: 60_000 })
  expect((await list({ query: 'source_name:lagging' })).orders.nodes).toEqual([])
  expect((await list({ query: 'source_name:lagging' })).orders.nodes).toEqual([{ id: order.id }])
  await world.fault({ kind: 'search-lag', ms: 60_000 })
  expect(await world.query(token, `{ order(id: "${order.id}") { id } }`)).toEqual({ order: { id: order.id } })
  await world.ok('DELETE', '/__sandbox/faults')
})

it('may tell of an order twice', async () => {
  const order = await sell('twice')
  await world.fault({ kind: 'search-duplicate' })
  expect((await list({ query: 'source_name:twice' })).orders.nodes).toEqual([{ id: order.id }, { id: order.id }])
})

it('says the truth about every order, page by page, in minor units', async () => {
  const { order } = await sellOrder(world, token)
  const lineId = order.lineItems.nodes[0]?.id
  await world.act('fulfil', { orderId: order.id, lines: [{ id: lineId, quantity: 3 }] })
  await world.act('refund', { orderId: order.id, lines: [{ id: lineId, quantity: 1, restockType: 'cancel' }] })
  await world.act('createReturn', { orderId: order.id, lines: [{ id: lineId, quantity: 2 }] })
  const found: { gid: string }[] = []
  for (let after: number | null = 0; after !== null;) {
    const page = (await world.state(`order-truth?limit=2&after=${after}`)) as {
      items: { gid: string }[]
      next: number | null
    }
    found.push(...page.items)
    after = page.next
  }
  expect(found.find(({ gid }) => gid === order.id)).toMatchObject({
    total: { shopMinor: '4000', presentmentMinor: '4000' },
    paid: { shopMinor: '4000' },
    refunded: { shopMinor: '1000' },
    currentTotal: { shopMinor: '3000' },
    isCancelled: false,
    fulfillmentStatus: 'FULFILLED',
    returnStatus: 'IN_PROGRESS',
    lines: [{ gid: lineId, ordered: 4, current: 3, refunded: 1, shipped: 3, toShip: 0, returning: 2, returned: 0 }],
    refunds: [{ amount: { shopMinor: '1000' } }],
    parcels: [{ status: 'SUCCESS', lines: [{ quantity: 3 }] }],
    returns: [{ status: 'OPEN' }],
  })
  expect(new Set(found.map(({ gid }) => gid)).size).toBe(found.length)
})
