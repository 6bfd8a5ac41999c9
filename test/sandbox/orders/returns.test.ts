import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, startWorld, type World } from '../testing/sandbox-client.ts'
import { AFTER_SALE_SCOPES, listenTo, sellOrder } from '../testing/sell-order.ts'

const FIELDS = `id name status closedAt decline { reason note }
  returnLineItems(first: 5) { nodes { id quantity processableQuantity ... on ReturnLineItem { refundedQuantity fulfillmentLineItem { id } } returnReason } }
  exchangeLineItems(first: 5) { nodes { id quantity lineItems { id } } }
  reverseFulfillmentOrders(first: 5) { nodes { id status lineItems(first: 5) { nodes { id totalQuantity dispositions { type quantity } } } } }
  refunds(first: 5) { nodes { totalRefundedSet { shopMoney { amount } } } }`
const CREATE = `mutation ($input: ReturnInput!) { returnCreate(returnInput: $input) { return { ${FIELDS} } userErrors { field message code } } }`
const REQUEST = `mutation ($input: ReturnRequestInput!) { returnRequest(input: $input) { return { ${FIELDS} } userErrors { field message code } } }`
const PROCESS = `mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { return { ${FIELDS} } userErrors { field message code } } }`
const act = (name: string) =>
  `mutation ($id: ID!) { ${name}(id: $id) { return { status closedAt } userErrors { field message code } } }`
const answer = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { return { status decline { reason note } reverseFulfillmentOrders(first: 1) { nodes { status } } } userErrors { field message code } } }`
const TOPICS = ['request', 'approve', 'decline', 'cancel', 'close', 'reopen', 'update', 'process'].map(
  (one) => `returns/${one}`,
)

type Made = {
  id: string
  name: string
  returnLineItems: { nodes: { id: string }[] }
  exchangeLineItems: { nodes: { id: string }[] }
  reverseFulfillmentOrders: { nodes: { lineItems: { nodes: { id: string }[] } }[] }
}

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install(undefined, AFTER_SALE_SCOPES)
  await listenTo(world, ...TOPICS, 'refunds/create')
})
afterAll(() => world.close())

/** Four mugs, shipped and paid. */
async function ship() {
  const { order, productId, variantId } = await sellOrder(world, token)
  const parcel = (await world.act('fulfil', { orderId: order.id })) as { lines: { id: number }[] }
  return { order, productId, variantId, shippedId: `gid://shopify/FulfillmentLineItem/${parcel.lines[0]?.id}` }
}

async function open(quantity = 2, more: Record<string, unknown> = {}) {
  const sold = await ship()
  const returnLineItems = [{ fulfillmentLineItemId: sold.shippedId, quantity, returnReason: 'DEFECTIVE' }]
  const data: { returnCreate: { return: Made | null; userErrors: unknown[] } } = await world.query(token, CREATE, {
    input: { orderId: sold.order.id, returnLineItems, ...more },
  })
  if (!data.returnCreate.return) throw new Error(JSON.stringify(data))
  return { ...sold, made: data.returnCreate.return }
}

const statusOf = async (orderId: string) =>
  ((await world.query(token, `{ order(id: "${orderId}") { returnStatus } }`)) as { order: { returnStatus: string } })
    .order.returnStatus

const told = (topic: string, id: string) =>
  eventually(() => world.receiver.of(topic).find(({ body }) => body['admin_graphql_api_id'] === id))

describe('a return', () => {
  it('takes read_returns and write_returns', async () => {
    const { order } = await sellOrder(world, token)
    const shop = 'dana-oud.myshopify.com'
    const without = await world.install(shop)
    const { body } = await world.graphql(without, `{ return(id: "gid://shopify/Return/1") { id } }`, {}, shop)
    expect(body.errors?.[0]?.extensions['code']).toBe('ACCESS_DENIED')
    expect(await statusOf(order.id)).toBe('NO_RETURN')
  })

  it('is requested, then approved or declined once', async () => {
    const { order, shippedId } = await ship()
    const returnLineItems = [{ fulfillmentLineItemId: shippedId, quantity: 1, returnReason: 'COLOR' }]
    const input = { orderId: order.id, returnLineItems }
    const ask = async () =>
      ((await world.query(token, REQUEST, { input })) as { returnRequest: { return: Made } }).returnRequest.return
    const first = await ask()
    expect(first).toMatchObject({
      name: `${order.name}-R1`,
      status: 'REQUESTED',
      reverseFulfillmentOrders: { nodes: [] },
    })
    expect(await statusOf(order.id)).toBe('RETURN_REQUESTED')
    expect(await told('returns/request', first.id)).toMatchObject({
      body: { status: 'requested', total_return_line_items: 1, return_line_items: [{ return_reason: 'color' }] },
    })
    const approve = answer('returnApproveRequest', 'ReturnApproveRequestInput')
    expect(await world.query(token, approve, { input: { id: first.id } })).toMatchObject({
      returnApproveRequest: { return: { status: 'OPEN', reverseFulfillmentOrders: { nodes: [{ status: 'OPEN' }] } } },
    })
    expect(await statusOf(order.id)).toBe('IN_PROGRESS')
    expect(await world.query(token, approve, { input: { id: first.id } })).toMatchObject({
      returnApproveRequest: { userErrors: [{ field: ['id'], code: 'INVALID' }] },
    })
    const second = await ask()
    const decline = answer('returnDeclineRequest', 'ReturnDeclineRequestInput')
    const no = { id: second.id, declineReason: 'FINAL_SALE', declineNote: 'Worn' }
    expect(await world.query(token, decline, { input: no })).toMatchObject({
      returnDeclineRequest: { return: { status: 'DECLINED', decline: { reason: 'FINAL_SALE', note: 'Worn' } } },
    })
    await told('returns/approve', first.id)
    await told('returns/decline', second.id)
  })

  it.each([
    ['more than was shipped', 5, 'DEFECTIVE', ['returnInput', 'returnLineItems', '0', 'quantity'], 'INVALID'],
    ['no reason', 1, undefined, ['returnInput', 'returnLineItems', '0'], 'NOT_FOUND'],
  ])('refuses %s', async (_, quantity, returnReason, field, code) => {
    const { order, shippedId } = await ship()
    const returnLineItems = [{ fulfillmentLineItemId: shippedId, quantity, ...(returnReason ? { returnReason } : {}) }]
    expect(await world.query(token, CREATE, { input: { orderId: order.id, returnLineItems } })).toMatchObject({
      returnCreate: { return: null, userErrors: [{ field, code }] },
    })
  })

  it('counts units that another return has named, until that one is cancelled', async () => {
    const { order, shippedId, made } = await open(3)
    const returnLineItems = [{ fulfillmentLineItemId: shippedId, quantity: 2, returnReason: 'OTHER' }]
    const input = { orderId: order.id, returnLineItems }
    expect(await world.query(token, CREATE, { input })).toMatchObject({
      returnCreate: { userErrors: [{ message: 'Return line item has an invalid quantity.', code: 'INVALID' }] },
    })
    await world.query(token, act('returnCancel'), { id: made.id })
    await told('returns/cancel', made.id)
    expect(await world.query(token, CREATE, { input })).toMatchObject({ returnCreate: { userErrors: [] } })
  })

  it('closes and opens again, and says so', async () => {
    const { order, made } = await open(1)
    await world.query(token, act('returnClose'), { id: made.id })
    expect(await statusOf(order.id)).toBe('RETURNED')
    expect(await world.query(token, act('returnCancel'), { id: made.id })).toMatchObject({
      returnCancel: { userErrors: [{ field: ['id'], message: 'Return is not cancelable.', code: 'INVALID_STATE' }] },
    })
    await world.query(token, act('returnReopen'), { id: made.id })
    expect(await statusOf(order.id)).toBe('IN_PROGRESS')
    await told('returns/close', made.id)
    await told('returns/reopen', made.id)
  })

  it('is processed in parts: shelf, money and the return follow, and the last part closes it', async () => {
    const { order, productId, made } = await open(2)
    const { locations } = (await world.state('shop')) as { locations: { id: number }[] }
    const lineId = made.returnLineItems.nodes[0]?.id
    const part = (amount: string) => ({
      returnId: made.id,
      returnLineItems: [
        {
          id: lineId,
          quantity: 1,
          dispositions: [
            {
              reverseFulfillmentOrderLineItemId: made.reverseFulfillmentOrders.nodes[0]?.lineItems.nodes[0]?.id,
              quantity: 1,
              dispositionType: 'RESTOCKED',
              locationId: `gid://shopify/Location/${locations[0]?.id}`,
            },
          ],
        },
      ],
      financialTransfer: {
        issueRefund: {
          orderTransactions: [
            { parentId: order.transactions[0]?.id, transactionAmount: { amount, currencyCode: 'USD' } },
          ],
        },
      },
    })
    const tooMuch = await world.query(token, PROCESS, { input: part('99.00') })
    expect(tooMuch).toMatchObject({ returnProcess: { return: null, userErrors: [{ code: 'INVALID' }] } })
    expect(await world.query(token, PROCESS, { input: part('10.00') })).toMatchObject({
      returnProcess: {
        return: {
          status: 'OPEN',
          returnLineItems: { nodes: [{ processableQuantity: 1, refundedQuantity: 1 }] },
          refunds: { nodes: [{ totalRefundedSet: { shopMoney: { amount: '10.0' } } }] },
        },
      },
    })
    expect(await world.query(token, PROCESS, { input: part('8.00') })).toMatchObject({
      returnProcess: { return: { status: 'OPEN' }, userErrors: [] },
    })
    expect(await world.query(token, `{ return(id: "${made.id}") { status } }`)).toEqual({
      return: { status: 'CLOSED' },
    })
    await told('returns/process', made.id)
    const [, second] = await eventually(() => {
      const own = world.receiver
        .of('refunds/create')
        .filter(({ body }) => order.id.endsWith(`/${String(body['order_id'])}`))
      return own.length === 2 && own
    })
    expect(second?.body).toMatchObject({
      return: { admin_graphql_api_id: made.id },
      order_adjustments: [{ kind: 'refund_discrepancy', amount: '2.00' }],
    })
    const { variants } = (await world.ok(
      'GET',
      `/__sandbox/shops/aurora-goods.myshopify.com/state/products?id=${productId}`,
    )) as { variants: { levels: { available: number }[] }[] }
    expect(variants[0]?.levels[0]).toMatchObject({ available: 18 })
  })

  it('gives something else in exchange, which is to be shipped and paid', async () => {
    const { variantId, order, made } = await open(1)
    expect(made.exchangeLineItems.nodes).toEqual([])
    const second = await open(1, { exchangeLineItems: [{ variantId, quantity: 1 }] })
    const input = {
      returnId: second.made.id,
      exchangeLineItems: [{ id: second.made.exchangeLineItems.nodes[0]?.id, quantity: 1 }],
    }
    const data = await world.query(token, PROCESS, { input })
    expect(data).toMatchObject({ returnProcess: { return: { exchangeLineItems: { nodes: [{ lineItems: [{}] }] } } } })
    const read = `{ order(id: "${second.order.id}") { lineItems(first: 5) { nodes { quantity unfulfilledQuantity } } displayFulfillmentStatus totalOutstandingSet { shopMoney { amount } } } }`
    expect(await world.query(token, read)).toMatchObject({
      order: {
        lineItems: {
          nodes: [
            { quantity: 4, unfulfilledQuantity: 0 },
            { quantity: 1, unfulfilledQuantity: 1 },
          ],
        },
        displayFulfillmentStatus: 'PARTIALLY_FULFILLED',
        totalOutstandingSet: { shopMoney: { amount: '10.0' } },
      },
    })
    expect(await statusOf(order.id)).toBe('IN_PROGRESS')
  })

  it('is the merchant’s to make as well', async () => {
    const { order, variantId } = await ship()
    const asked = (await world.act('requestReturn', { orderId: order.id, reason: 'style' })) as { id: number }
    await world.act('approveReturn', { returnId: asked.id })
    await world.act('processReturn', { returnId: asked.id })
    const read = `{ order(id: "${order.id}") { returnStatus displayFinancialStatus } }`
    expect(await world.query(token, read)).toEqual({
      order: { returnStatus: 'RETURNED', displayFinancialStatus: 'REFUNDED' },
    })
    const other = await ship()
    const exchanged = (await world.act('exchange', {
      orderId: other.order.id,
      lines: [{ id: other.order.lineItems.nodes[0]?.id, quantity: 1 }],
      exchange: [{ variantId, quantity: 1 }],
    })) as { status: string }
    expect(exchanged.status).toBe('CLOSED')
  })

  it('keeps its order from being cancelled', async () => {
    const { order } = await open(1)
    const cancel = `mutation { orderCancel(orderId: "${order.id}", reason: OTHER, restock: true) { orderCancelUserErrors { code } } }`
    expect(await world.query(token, cancel)).toMatchObject({
      orderCancel: { orderCancelUserErrors: [{ code: 'INVALID' }] },
    })
  })
})
