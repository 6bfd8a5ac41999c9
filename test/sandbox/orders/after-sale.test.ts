import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CREATE, paid, type Created, type CreatedOrder } from '../testing/order-documents.ts'
import { addProduct, eventually, startWorld, type World } from '../testing/sandbox-client.ts'

const REFUND = `mutation ($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) {
    refund { id totalRefundedSet { shopMoney { amount } } refundLineItems(first: 5) { nodes { quantity restockType } } }
    order { displayFinancialStatus currentTotalPriceSet { shopMoney { amount } } }
    userErrors { field message }
  }
}`
const CANCEL = `mutation ($id: ID!, $restock: Boolean!, $refund: Boolean) {
  orderCancel(orderId: $id, reason: CUSTOMER, restock: $restock, refund: $refund) {
    job { id done } orderCancelUserErrors { field message code }
  }
}`
const FULFIL = `mutation ($fulfillment: FulfillmentInput!) {
  fulfillmentCreate(fulfillment: $fulfillment) { fulfillment { id name status trackingInfo { number } } userErrors { field message } }
}`

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
})
afterAll(() => world.close())

/** A paid order of four mugs at ten dollars, with its stock claimed. */
async function sell(): Promise<{ order: CreatedOrder; productId: number }> {
  const product = await addProduct(world, { price: '10.00', quantity: 10 })
  const order = {
    lineItems: [
      { variantId: `gid://shopify/ProductVariant/${product.variants[0]?.id}`, quantity: 4, requiresShipping: true },
    ],
    transactions: paid('40.00'),
  }
  const data: Created = await world.query(token, CREATE, {
    order,
    options: { inventoryBehaviour: 'DECREMENT_OBEYING_POLICY' },
  })
  if (!data.orderCreate.order) throw new Error(JSON.stringify(data))
  return { order: data.orderCreate.order, productId: product.id }
}

async function stockOf(productId: number) {
  const { variants } = (await world.ok(
    'GET',
    `/__sandbox/shops/aurora-goods.myshopify.com/state/products?id=${productId}`,
  )) as {
    variants: { levels: { available: number; committed: number }[] }[]
  }
  return variants[0]?.levels[0]
}

const refundInput = (order: CreatedOrder, quantity: number, amount: string) => ({
  orderId: order.id,
  refundLineItems: [{ lineItemId: order.lineItems.nodes[0]?.id, quantity, restockType: 'CANCEL' }],
  transactions: [
    { orderId: order.id, parentId: order.transactions[0]?.id, kind: 'REFUND', gateway: 'Vitrine', amount },
  ],
})

describe('refundCreate', () => {
  it('is refused without an idempotency key, at the top', async () => {
    const { order } = await sell()
    const query = 'mutation ($input: RefundInput!) { refundCreate(input: $input) { refund { id } } }'
    const { body } = await world.graphql(token, query, { input: refundInput(order, 1, '10') })
    expect(body.errors?.[0]).toMatchObject({
      message: 'The @idempotent directive is required for this mutation but was not provided.',
      extensions: { code: 'BAD_REQUEST' },
    })
    expect(body.data).toEqual({ refundCreate: null })
  })

  it('does the same once, however often it is asked with the same key', async () => {
    const { order, productId } = await sell()
    const input = refundInput(order, 1, '10')
    const first = await world.query(token, REFUND, { input, key: 'k-1' })
    const again = await world.query(token, REFUND, { input, key: 'k-1' })
    expect(again).toEqual(first)
    expect(first).toMatchObject({
      refundCreate: {
        refund: { totalRefundedSet: { shopMoney: { amount: '10.0' } } },
        order: {
          displayFinancialStatus: 'PARTIALLY_REFUNDED',
          currentTotalPriceSet: { shopMoney: { amount: '30.0' } },
        },
      },
    })
    expect(await stockOf(productId)).toMatchObject({ available: 7, committed: 3 })
    const other = await world.graphql(token, REFUND, { input: refundInput(order, 2, '20'), key: 'k-1' })
    expect(other.body.errors?.[0]?.extensions['code']).toBe('IDEMPOTENCY_KEY_PARAMETER_MISMATCH')
  })

  it('gives back neither more money nor more goods than were taken', async () => {
    const { order } = await sell()
    const tooMuch = await world.query(token, REFUND, { input: refundInput(order, 4, '41'), key: 'k-2' })
    expect(tooMuch).toMatchObject({
      refundCreate: {
        refund: null,
        userErrors: [{ field: null, message: 'Refund amount $41.00 is greater than net payment received $40.00' }],
      },
    })
    const tooMany = await world.query(token, REFUND, { input: refundInput(order, 5, '40'), key: 'k-3' })
    expect(tooMany).toMatchObject({
      refundCreate: {
        userErrors: [
          {
            field: ['refundLineItems', '0', 'quantity'],
            message: 'Quantity cannot refund more items than were purchased',
          },
        ],
      },
    })
  })

  it('takes paid-back goods off the list of what is to be shipped', async () => {
    const { order } = await sell()
    await world.query(token, REFUND, { input: refundInput(order, 4, '40'), key: 'k-4' })
    const data = await world.query(
      token,
      `{ order(id: "${order.id}") { displayFinancialStatus fulfillmentOrders(first: 2) { nodes { status } } } }`,
    )
    expect(data).toEqual({
      order: { displayFinancialStatus: 'REFUNDED', fulfillmentOrders: { nodes: [{ status: 'CLOSED' }] } },
    })
  })
})

describe('orderCancel', () => {
  it('answers with a job, then ends the order, gives stock and money back, and never does so twice', async () => {
    const { order, productId } = await sell()
    const variables = { id: order.id, restock: true, refund: true }
    const { orderCancel } = (await world.query(token, CANCEL, variables)) as {
      orderCancel: { job: { id: string; done: boolean } }
    }
    expect(orderCancel.job.done).toBe(false)
    await eventually(async () => {
      const { job } = (await world.query(token, `{ job(id: "${orderCancel.job.id}") { done } }`)) as {
        job: { done: boolean }
      }
      return job.done
    })
    const query = `{ order(id: "${order.id}") { closed cancelReason displayFinancialStatus currentTotalPriceSet { shopMoney { amount } } fulfillmentOrders(first: 1) { nodes { status } } } }`
    expect(await world.query(token, query)).toMatchObject({
      order: {
        closed: true,
        cancelReason: 'CUSTOMER',
        displayFinancialStatus: 'REFUNDED',
        currentTotalPriceSet: { shopMoney: { amount: '0.0' } },
      },
    })
    expect(await stockOf(productId)).toMatchObject({ available: 10, committed: 0 })
    expect(await world.query(token, CANCEL, variables)).toMatchObject({
      orderCancel: {
        job: null,
        orderCancelUserErrors: [{ message: 'Cannot cancel an order that has already been canceled', code: 'INVALID' }],
      },
    })
  })
})

describe('fulfilment', () => {
  const group = (order: CreatedOrder, quantity: number) => {
    const [one] = order.fulfillmentOrders.nodes
    return { fulfillmentOrderId: one?.id, fulfillmentOrderLineItems: [{ id: one?.lineItems.nodes[0]?.id, quantity }] }
  }

  it('ships in parts, and each part moves the order and the stock', async () => {
    const { order, productId } = await sell()
    const first = await world.query(token, FULFIL, {
      fulfillment: { lineItemsByFulfillmentOrder: [group(order, 1)], trackingInfo: { company: 'DHL', number: 'T1' } },
    })
    expect(first).toMatchObject({
      fulfillmentCreate: {
        fulfillment: { name: `${order.name}-F1`, status: 'SUCCESS', trackingInfo: [{ number: 'T1' }] },
      },
    })
    expect(await stockOf(productId)).toMatchObject({ available: 6, committed: 3 })
    const status = `{ order(id: "${order.id}") { displayFulfillmentStatus fulfillmentOrders(first: 1) { nodes { status } } } }`
    expect(await world.query(token, status)).toMatchObject({
      order: { displayFulfillmentStatus: 'PARTIALLY_FULFILLED' },
    })
    await world.act('fulfil', { orderId: order.id })
    expect(await world.query(token, status)).toEqual({
      order: { displayFulfillmentStatus: 'FULFILLED', fulfillmentOrders: { nodes: [{ status: 'CLOSED' }] } },
    })
  })

  it.each([
    [9, ['fulfillment'], 'Invalid fulfillment order line item quantity requested.'],
    [
      0,
      ['fulfillment', 'lineItemsByFulfillmentOrder', '0', 'fulfillmentOrderLineItems', '0', 'quantity'],
      'Quantity must be greater than 0',
    ],
  ])('refuses a quantity of %i', async (quantity, field, message) => {
    const { order } = await sell()
    const data = await world.query(token, FULFIL, {
      fulfillment: { lineItemsByFulfillmentOrder: [group(order, quantity)] },
    })
    expect(data).toMatchObject({ fulfillmentCreate: { fulfillment: null, userErrors: [{ field, message }] } })
  })

  it('does not ship what is on hold, and does once it is released', async () => {
    const { order } = await sell()
    const [one] = order.fulfillmentOrders.nodes
    const hold =
      'mutation ($id: ID!) { fulfillmentOrderHold(id: $id, fulfillmentHold: { reason: INCORRECT_ADDRESS }) { fulfillmentOrder { status } userErrors { code } } }'
    expect(await world.query(token, hold, { id: one?.id })).toMatchObject({
      fulfillmentOrderHold: { fulfillmentOrder: { status: 'ON_HOLD' } },
    })
    expect(await world.query(token, hold, { id: one?.id })).toMatchObject({
      fulfillmentOrderHold: { userErrors: [{ code: 'DUPLICATE_FULFILLMENT_HOLD_HANDLE' }] },
    })
    const held = await world.query(token, FULFIL, { fulfillment: { lineItemsByFulfillmentOrder: [group(order, 1)] } })
    expect((held as { fulfillmentCreate: { userErrors: unknown[] } }).fulfillmentCreate.userErrors).toHaveLength(1)
    const release =
      'mutation ($id: ID!) { fulfillmentOrderReleaseHold(id: $id) { fulfillmentOrder { status } userErrors { message } } }'
    expect(await world.query(token, release, { id: one?.id })).toMatchObject({
      fulfillmentOrderReleaseHold: { fulfillmentOrder: { status: 'OPEN' } },
    })
  })

  it('follows the parcel and takes a cancelled one back', async () => {
    const { order, productId } = await sell()
    const parcel = (await world.act('fulfil', { orderId: order.id, tracking: { company: 'DHL', number: 'T9' } })) as {
      id: number
    }
    for (const status of ['in_transit', 'delivered'])
      await world.act('addFulfillmentEvent', { fulfillmentId: parcel.id, status })
    const query = `{ fulfillment(id: "gid://shopify/Fulfillment/${parcel.id}") { displayStatus deliveredAt events(first: 5) { nodes { status } } } }`
    expect(await world.query(token, query)).toMatchObject({
      fulfillment: {
        displayStatus: 'DELIVERED',
        events: { nodes: [{ status: 'IN_TRANSIT' }, { status: 'DELIVERED' }] },
      },
    })
    await world.act('cancelFulfillment', { fulfillmentId: parcel.id })
    expect(await stockOf(productId)).toMatchObject({ available: 6, committed: 4 })
  })

  it('splits, and moves the promise with the goods', async () => {
    const { order, productId } = await sell()
    const orderId = order.id
    const rest = (await world.act('splitFulfilment', {
      orderId,
      lines: [{ id: order.lineItems.nodes[0]?.id, quantity: 1 }],
    })) as { id: number }
    const { locations } = (await world.state('shop')) as { locations: { id: number }[] }
    await world.act('moveFulfilment', { fulfillmentOrderId: rest.id, locationId: locations[1]?.id })
    const { variants } = (await world.ok(
      'GET',
      `/__sandbox/shops/aurora-goods.myshopify.com/state/products?id=${productId}`,
    )) as { variants: { levels: unknown[] }[] }
    expect(variants[0]?.levels).toMatchObject([
      { available: 7, committed: 3 },
      { available: -1, committed: 1 },
    ])
  })
})
