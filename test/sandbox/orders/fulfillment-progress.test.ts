import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CreatedOrder } from '../testing/order-documents.ts'
import { eventually, startWorld, type World } from '../testing/sandbox-client.ts'
import { listenTo, sellOrder } from '../testing/sell-order.ts'

const SHORT = 'fulfillmentOrder { status fulfillAt } userErrors { field message code }'
const REPORT = `mutation ($id: ID!) { fulfillmentOrderReportProgress(id: $id, progressReport: { reasonNotes: "Picked" }) { ${SHORT} } }`
const OPEN =
  'mutation ($id: ID!) { fulfillmentOrderOpen(id: $id) { fulfillmentOrder { status } userErrors { message } } }'
const RESCHEDULE = `mutation ($id: ID!, $at: DateTime!) { fulfillmentOrderReschedule(id: $id, fulfillAt: $at) { ${SHORT} } }`
const CANCEL = `mutation ($id: ID!) { fulfillmentOrderCancel(id: $id) { fulfillmentOrder { status lineItems(first: 2) { nodes { id } } } replacementFulfillmentOrder { status lineItems(first: 2) { nodes { remainingQuantity } } } userErrors { code } } }`
const MOVE = `mutation ($id: ID!, $to: ID!, $lines: [FulfillmentOrderLineItemInput!]) {
  fulfillmentOrderMove(id: $id, newLocationId: $to, fulfillmentOrderLineItems: $lines) {
    movedFulfillmentOrder { id assignedLocation { location { id } } lineItems(first: 2) { nodes { remainingQuantity } } }
    remainingFulfillmentOrder { id lineItems(first: 2) { nodes { remainingQuantity } } }
    userErrors { field message code }
  }
}`
const SPLIT = `mutation ($splits: [FulfillmentOrderSplitInput!]!) {
  fulfillmentOrderSplit(fulfillmentOrderSplits: $splits) {
    fulfillmentOrderSplits { fulfillmentOrder { id } remainingFulfillmentOrder { lineItems(first: 2) { nodes { remainingQuantity } } } }
    userErrors { field code }
  }
}`
const TOPICS = ['progress_reported', 'moved', 'split', 'cancelled', 'rescheduled', 'scheduled_fulfillment_order_ready']

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await listenTo(world, ...TOPICS.map((topic) => `fulfillment_orders/${topic}`), 'fulfillments/update')
})
afterAll(() => world.close())

async function part(): Promise<{ id: string; lineId: string; order: CreatedOrder }> {
  const { order } = await sellOrder(world, token)
  const [one] = order.fulfillmentOrders.nodes
  return { id: one?.id ?? '', lineId: one?.lineItems.nodes[0]?.id ?? '', order }
}
const secondLocation = async () => {
  const { locations } = (await world.state('shop')) as { locations: { id: number }[] }
  return `gid://shopify/Location/${locations[1]?.id}`
}
const told = (topic: string, id: string) =>
  eventually(() =>
    world.receiver.of(`fulfillment_orders/${topic}`).find(({ body }) => JSON.stringify(body).includes(`"${id}"`)),
  )

it('is in progress once somebody says so, cannot be moved or called off then, and opens again', async () => {
  const { id } = await part()
  expect(await world.query(token, REPORT, { id })).toMatchObject({
    fulfillmentOrderReportProgress: { fulfillmentOrder: { status: 'IN_PROGRESS' } },
  })
  await told('progress_reported', id)
  expect(await world.query(token, MOVE, { id, to: await secondLocation() })).toMatchObject({
    fulfillmentOrderMove: { userErrors: [{ code: 'CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS' }] },
  })
  expect(await world.query(token, CANCEL, { id })).toMatchObject({
    fulfillmentOrderCancel: { userErrors: [{ code: 'FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS' }] },
  })
  expect(await world.query(token, OPEN, { id })).toMatchObject({
    fulfillmentOrderOpen: { fulfillmentOrder: { status: 'OPEN' } },
  })
})

it('waits for its day, and opens when the clock has reached it', async () => {
  const { id, order } = await part()
  expect(await world.query(token, RESCHEDULE, { id, at: '2030-01-01T00:00:00Z' })).toMatchObject({
    fulfillmentOrderReschedule: { userErrors: [{ message: 'Fulfillment order must be scheduled.' }] },
  })
  const soon = new Date(Date.now() + 600_000).toISOString()
  expect(await world.act('rescheduleFulfilment', { orderId: order.id, fulfillAt: soon })).toMatchObject({
    status: 'SCHEDULED',
  })
  await told('rescheduled', id)
  await world.ok('POST', '/__sandbox/clock', { advanceMs: 660_000 })
  await told('scheduled_fulfillment_order_ready', id)
  expect(await world.query(token, `{ fulfillmentOrder(id: "${id}") { status } }`)).toMatchObject({
    fulfillmentOrder: { status: 'OPEN' },
  })
})

it('is called off and replaced by another that carries the work', async () => {
  const { id } = await part()
  expect(await world.query(token, CANCEL, { id })).toMatchObject({
    fulfillmentOrderCancel: {
      fulfillmentOrder: { status: 'CLOSED', lineItems: { nodes: [] } },
      replacementFulfillmentOrder: { status: 'OPEN', lineItems: { nodes: [{ remainingQuantity: 4 }] } },
    },
  })
  expect((await told('cancelled', id)).body).toMatchObject({ replacement_fulfillment_order: { status: 'open' } })
})

it('is split and moved in part', async () => {
  const { id, lineId } = await part()
  const lines = [{ id: lineId, quantity: 1 }]
  const nothing = [{ fulfillmentOrderId: id, fulfillmentOrderLineItems: [] }]
  expect(await world.query(token, SPLIT, { splits: nothing })).toMatchObject({
    fulfillmentOrderSplit: { userErrors: [{ code: 'NO_LINE_ITEMS_PROVIDED_TO_SPLIT' }] },
  })
  const splits = [{ fulfillmentOrderId: id, fulfillmentOrderLineItems: lines }]
  expect(await world.query(token, SPLIT, { splits })).toMatchObject({
    fulfillmentOrderSplit: {
      fulfillmentOrderSplits: [{ remainingFulfillmentOrder: { lineItems: { nodes: [{ remainingQuantity: 1 }] } } }],
    },
  })
  await told('split', id)
  const to = await secondLocation()
  expect(await world.query(token, MOVE, { id, to, lines })).toMatchObject({
    fulfillmentOrderMove: {
      movedFulfillmentOrder: {
        assignedLocation: { location: { id: to } },
        lineItems: { nodes: [{ remainingQuantity: 1 }] },
      },
      remainingFulfillmentOrder: { id, lineItems: { nodes: [{ remainingQuantity: 2 }] } },
    },
  })
  await told('moved', id)
  const nowhere = { id, to: 'gid://shopify/Location/1', lines }
  expect(await world.query(token, MOVE, nowhere)).toMatchObject({
    fulfillmentOrderMove: { userErrors: [{ message: 'Location not found.' }] },
  })
})

it('ends INCOMPLETE when whoever was to ship gives up', async () => {
  const { id, order } = await part()
  await world.act('fulfil', { orderId: order.id, lines: [{ id: order.lineItems.nodes[0]?.id, quantity: 1 }] })
  await world.act('closeFulfilmentOrder', { orderId: order.id })
  expect(await world.query(token, `{ fulfillmentOrder(id: "${id}") { status supportedActions { action } } }`)).toEqual({
    fulfillmentOrder: { status: 'INCOMPLETE', supportedActions: [] },
  })
})

it.each([
  'attempted_delivery',
  'carrier_picked_up',
  'confirmed',
  'delayed',
  'delivered',
  'failure',
  'in_transit',
  'label_printed',
  'label_purchased',
  'out_for_delivery',
  'ready_for_pickup',
  'label_voided',
  'not_delivered',
  'picked_up',
  'submitted',
])('shows a parcel as %s', async (status) => {
  const { order } = await part()
  const parcel = (await world.act('fulfil', { orderId: order.id, tracking: { number: 'T1' } })) as { id: number }
  const isStated = ['label_voided', 'not_delivered', 'picked_up', 'submitted'].includes(status)
  const input = { fulfillmentId: parcel.id, status, estimatedDeliveryAt: '2027-01-02T00:00:00Z' }
  await world.act(isStated ? 'setShipmentStatus' : 'addFulfillmentEvent', input)
  const read = `{ fulfillment(id: "gid://shopify/Fulfillment/${parcel.id}") { displayStatus estimatedDeliveryAt } }`
  expect(await world.query(token, read)).toEqual({
    fulfillment: {
      displayStatus: status.toUpperCase(),
      estimatedDeliveryAt: isStated ? null : '2027-01-02T00:00:00Z',
    },
  })
  const news = await eventually(() =>
    world.receiver.of('fulfillments/update').find(({ body }) => body['id'] === parcel.id),
  )
  expect(news.body).toMatchObject({ shipment_status: status })
})

it('ships again what a service failed to ship', async () => {
  const { id, order } = await part()
  const parcel = (await world.act('fulfil', { orderId: order.id })) as { id: number }
  await world.act('failFulfillment', { fulfillmentId: parcel.id })
  const read = `{ fulfillment(id: "gid://shopify/Fulfillment/${parcel.id}") { status displayStatus } fulfillmentOrder(id: "${id}") { status } }`
  expect(await world.query(token, read)).toEqual({
    fulfillment: { status: 'FAILURE', displayStatus: 'FAILURE' },
    fulfillmentOrder: { status: 'OPEN' },
  })
})
