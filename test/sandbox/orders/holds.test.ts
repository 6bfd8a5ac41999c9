import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, startWorld, type World } from '../testing/sandbox-client.ts'
import { listenTo, sellOrder } from '../testing/sell-order.ts'

const HOLD = `mutation ($id: ID!, $hold: FulfillmentOrderHoldInput!) {
  fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
    fulfillmentHold { id handle reason reasonNotes heldByRequestingApp }
    fulfillmentOrder { id status supportedActions { action } fulfillmentHolds { handle } }
    remainingFulfillmentOrder { id status lineItems(first: 5) { nodes { remainingQuantity } } }
    userErrors { field message code }
  }
}`
const RELEASE = `mutation ($id: ID!, $holdIds: [ID!], $externalId: String) {
  fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds, externalId: $externalId) {
    fulfillmentOrder { status fulfillmentHolds { handle } lineItems(first: 5) { nodes { remainingQuantity } } }
    userErrors { field code }
  }
}`
const UPDATE = `mutation ($input: OrderInput!) { orderUpdate(input: $input) { order { note tags shippingAddress { city } } userErrors { message } } }`
const TOPICS = [
  'fulfillment_holds/added',
  'fulfillment_holds/released',
  'fulfillment_orders/placed_on_hold',
  'fulfillment_orders/hold_released',
  'orders/updated',
]

type Held = { fulfillmentOrderHold: { fulfillmentHold: { id: string }; userErrors: { code: string }[] } }

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await listenTo(world, ...TOPICS)
})
afterAll(() => world.close())

const hold = (id: string, input: Record<string, unknown>): Promise<Held> =>
  world.query(token, HOLD, { id, hold: { reason: 'OTHER', ...input } })

it('lists every hold, and tells of the first and the last of them besides each one', async () => {
  const { order } = await sellOrder(world, token)
  const id = order.fulfillmentOrders.nodes[0]?.id ?? ''
  const first = await hold(id, { handle: 'grace', reasonNotes: 'May change', externalId: 'x-1' })
  expect(first).toMatchObject({
    fulfillmentOrderHold: {
      fulfillmentHold: { handle: 'grace', reason: 'OTHER', reasonNotes: 'May change', heldByRequestingApp: true },
      fulfillmentOrder: { status: 'ON_HOLD' },
    },
  })
  await hold(id, { handle: 'stock', reason: 'INVENTORY_OUT_OF_STOCK' })
  expect(await world.query(token, RELEASE, { id, externalId: 'x-1' })).toMatchObject({
    fulfillmentOrderReleaseHold: { fulfillmentOrder: { status: 'ON_HOLD', fulfillmentHolds: [{ handle: 'stock' }] } },
  })
  expect(await world.query(token, RELEASE, { id })).toMatchObject({
    fulfillmentOrderReleaseHold: { fulfillmentOrder: { status: 'OPEN', fulfillmentHolds: [] } },
  })
  await eventually(() => world.receiver.of('fulfillment_holds/released').length === 2)
  await eventually(() => world.receiver.of('fulfillment_orders/hold_released').length === 1)
  expect(world.receiver.of('fulfillment_holds/added')).toHaveLength(2)
  expect(world.receiver.of('fulfillment_orders/placed_on_hold').map(({ body }) => body)).toMatchObject([
    {
      fulfillment_order: { id, status: 'on_hold' },
      created_fulfillment_hold: { handle: 'grace', reason: 'other', held_by_app: {} },
      remaining_fulfillment_order: null,
    },
  ])
})

it('takes a handle once and ten holds of an app', async () => {
  const { order } = await sellOrder(world, token)
  const id = order.fulfillmentOrders.nodes[0]?.id ?? ''
  for (let index = 0; index < 10; index++) await hold(id, { handle: `h-${index}` })
  const { fulfillmentOrderHold: refused } = await hold(id, { handle: 'h-10' })
  expect(refused).toMatchObject({
    fulfillmentHold: null,
    userErrors: [{ field: ['id'], code: 'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED' }],
  })
  const other = await sellOrder(world, token)
  const otherId = other.order.fulfillmentOrders.nodes[0]?.id ?? ''
  await hold(otherId, { handle: 'twice' })
  expect((await hold(otherId, { handle: 'twice' })).fulfillmentOrderHold.userErrors).toMatchObject([
    { field: ['fulfillmentHold', 'handle'], code: 'DUPLICATE_FULFILLMENT_HOLD_HANDLE' },
  ])
})

it('holds some of the units and leaves the rest open, until the hold goes', async () => {
  const { order } = await sellOrder(world, token)
  const [part] = order.fulfillmentOrders.nodes
  const lineId = part?.lineItems.nodes[0]?.id
  const refused = await hold(part?.id ?? '', { fulfillmentOrderLineItems: [{ id: lineId, quantity: 0 }] })
  expect(refused.fulfillmentOrderHold.userErrors).toMatchObject([{ code: 'GREATER_THAN_ZERO' }])
  expect(await hold(part?.id ?? '', { fulfillmentOrderLineItems: [{ id: lineId, quantity: 1 }] })).toMatchObject({
    fulfillmentOrderHold: {
      fulfillmentOrder: { status: 'ON_HOLD' },
      remainingFulfillmentOrder: { status: 'OPEN', lineItems: { nodes: [{ remainingQuantity: 3 }] } },
    },
  })
  expect(await world.query(token, RELEASE, { id: part?.id })).toMatchObject({
    fulfillmentOrderReleaseHold: {
      fulfillmentOrder: { status: 'OPEN', lineItems: { nodes: [{ remainingQuantity: 4 }] } },
    },
  })
})

it('leaves the merchant’s own hold to the merchant', async () => {
  const { order } = await sellOrder(world, token)
  const id = order.fulfillmentOrders.nodes[0]?.id ?? ''
  const part = (await world.act('holdFulfillmentOrder', { orderId: order.id })) as { holds: { id: number }[] }
  const holdIds = [`gid://shopify/FulfillmentHold/${part.holds[0]?.id}`]
  expect(await world.query(token, RELEASE, { id, holdIds })).toMatchObject({
    fulfillmentOrderReleaseHold: { fulfillmentOrder: null, userErrors: [{ code: 'INVALID_ACCESS' }] },
  })
})

it('changes an order, tells of it, and sends what has not begun to the new address', async () => {
  const { order } = await sellOrder(world, token, { shippingAddress: { city: 'Leeds', countryCode: 'GB' } })
  world.receiver.received.length = 0
  const input = { id: order.id, note: 'Ring', tags: ['a', 'b'], shippingAddress: { city: 'York', countryCode: 'GB' } }
  expect(await world.query(token, UPDATE, { input })).toMatchObject({
    orderUpdate: { order: { note: 'Ring', tags: ['a', 'b'], shippingAddress: { city: 'York' } }, userErrors: [] },
  })
  const read = `{ order(id: "${order.id}") { fulfillmentOrders(first: 1) { nodes { fulfillAt fulfillBy deliveryMethod { methodType } destination { city countryCode } supportedActions { action } } } } }`
  expect(await world.query(token, read)).toMatchObject({
    order: {
      fulfillmentOrders: {
        nodes: [{ fulfillBy: null, deliveryMethod: { methodType: 'SHIPPING' }, destination: { city: 'York' } }],
      },
    },
  })
  const told = await eventually(() => world.receiver.of('orders/updated')[0])
  expect(told.body).toMatchObject({ note: 'Ring', tags: 'a, b', shipping_address: { city: 'York' } })
})
