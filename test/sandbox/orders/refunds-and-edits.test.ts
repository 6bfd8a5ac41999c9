import { afterAll, beforeAll, expect, it } from 'vitest'
import { paid, usd, type CreatedOrder } from '../testing/order-documents.ts'
import { eventually, startWorld, type World } from '../testing/sandbox-client.ts'
import { listenTo, sellOrder } from '../testing/sell-order.ts'

const REFUND = `mutation ($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) {
    refund {
      totalRefundedSet { shopMoney { amount } }
      refundShippingLines(first: 2) { nodes { subtotalAmountSet { shopMoney { amount } } taxAmountSet { shopMoney { amount } } } }
      orderAdjustments(first: 2) { nodes { reason amountSet { shopMoney { amount } } } }
      transactions(first: 3) { nodes { gateway amountSet { shopMoney { amount } } } }
    }
    userErrors { field message }
  }
}`

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await listenTo(world, 'refunds/create', 'orders/edited', 'orders/updated')
})
afterAll(() => world.close())

/** Four mugs at ten dollars and five for the post, with a fifth of the post as tax. */
const sell = () =>
  sellOrder(world, token, {
    shippingLines: [{ title: 'Post', priceSet: usd('5.00'), taxLines: [{ title: 'VAT', rate: '0.2' }] }],
    transactions: paid('46.00'),
    email: 'mira@example.com',
  })

const refund = (order: CreatedOrder, amount: string | null, more: Record<string, unknown> = {}) => {
  const parentId = order.transactions[0]?.id
  const transaction = { orderId: order.id, parentId, kind: 'REFUND', gateway: 'Vitrine', amount }
  const input = { orderId: order.id, ...more, transactions: amount === null ? [] : [transaction] }
  return world.query(token, REFUND, { input, key: `${order.id}-${amount}-${JSON.stringify(more)}` })
}

const told = (topic: string, order: CreatedOrder) =>
  eventually(() => world.receiver.of(topic).find(({ body }) => order.id.endsWith(`/${String(body['order_id'])}`)))

it('pays shipping back with its tax, and never more of it than was paid', async () => {
  const { order } = await sell()
  expect(await refund(order, '3.00', { shipping: { amount: '2.50' } })).toMatchObject({
    refundCreate: {
      refund: {
        refundShippingLines: {
          nodes: [
            { subtotalAmountSet: { shopMoney: { amount: '2.5' } }, taxAmountSet: { shopMoney: { amount: '0.5' } } },
          ],
        },
        orderAdjustments: { nodes: [] },
      },
    },
  })
  expect(await refund(order, '3.00', { shipping: { amount: '2.60' } })).toMatchObject({
    refundCreate: { refund: null, userErrors: [{ field: ['shipping'] }] },
  })
  expect((await told('refunds/create', order)).body).toMatchObject({
    refund_shipping_lines: [{ subtotal_amount_set: { shop_money: { amount: '2.50' } } }],
    order_adjustments: [],
    return: null,
  })
})

it('notes what was paid back beyond the goods, and refuses more than was received unless it is allowed', async () => {
  const { order } = await sell()
  const lines = [{ lineItemId: order.lineItems.nodes[0]?.id, quantity: 1, restockType: 'NO_RESTOCK' }]
  expect(await refund(order, '12.00', { refundLineItems: lines, discrepancyReason: 'DAMAGE' })).toMatchObject({
    refundCreate: {
      refund: { orderAdjustments: { nodes: [{ reason: 'DAMAGE', amountSet: { shopMoney: { amount: '-2.0' } } }] } },
    },
  })
  expect(await refund(order, '40.00')).toMatchObject({ refundCreate: { refund: null, userErrors: [{ field: null }] } })
  expect(await refund(order, '40.00', { allowOverRefunding: true })).toMatchObject({
    refundCreate: { refund: { totalRefundedSet: { shopMoney: { amount: '40.0' } } } },
  })
})

it('gives store credit instead of the money', async () => {
  const { order } = await sell()
  const refundMethods = [{ storeCreditRefund: { amount: { amount: '4.00', currencyCode: 'USD' } } }]
  expect(await refund(order, null, { refundMethods })).toMatchObject({
    refundCreate: {
      refund: {
        transactions: { nodes: [{ gateway: 'shopify_store_credit', amountSet: { shopMoney: { amount: '4.0' } } }] },
      },
    },
  })
})

it('edits an order: what came is to be shipped and paid, what went is neither', async () => {
  const { order, variantId } = await sell()
  const lineId = order.lineItems.nodes[0]?.id
  await world.act('editOrder', {
    orderId: order.id,
    add: [{ variantId, quantity: 2 }],
    remove: [{ id: lineId, quantity: 1 }],
  })
  const read = `{ order(id: "${order.id}") { lineItems(first: 5) { nodes { quantity currentQuantity unfulfilledQuantity } } totalPriceSet { shopMoney { amount } } originalTotalPriceSet { shopMoney { amount } } currentTotalPriceSet { shopMoney { amount } } totalOutstandingSet { shopMoney { amount } } } }`
  expect(await world.query(token, read)).toEqual({
    order: {
      lineItems: {
        nodes: [
          { quantity: 4, currentQuantity: 3, unfulfilledQuantity: 3 },
          { quantity: 2, currentQuantity: 2, unfulfilledQuantity: 2 },
        ],
      },
      totalPriceSet: { shopMoney: { amount: '66.0' } },
      originalTotalPriceSet: { shopMoney: { amount: '46.0' } },
      currentTotalPriceSet: { shopMoney: { amount: '56.0' } },
      totalOutstandingSet: { shopMoney: { amount: '10.0' } },
    },
  })
  const { body } = await eventually(() => world.receiver.of('orders/edited')[0])
  expect(body).toMatchObject({ order_edit: { line_items: { additions: [{ delta: 2 }], removals: [{ delta: 1 }] } } })
  await world.act('fulfil', { orderId: order.id })
  const refused = await world.call('POST', `/__sandbox/shops/aurora-goods.myshopify.com/actions/editOrder`, {
    orderId: order.id,
    remove: [{ id: lineId, quantity: 1 }],
  })
  expect(refused.status).toBe(422)
})
